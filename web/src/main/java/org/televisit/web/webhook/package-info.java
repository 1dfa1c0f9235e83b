/** What another system was told, as admins see it. */
package org.televisit.web.webhook;
