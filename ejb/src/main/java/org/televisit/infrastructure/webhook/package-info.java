/** How messages reach another system. */
package org.televisit.infrastructure.webhook;
