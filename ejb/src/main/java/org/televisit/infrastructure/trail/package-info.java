/** Where the key of the audit chain is kept. */
package org.televisit.infrastructure.trail;
