/** Pages about messages: what was sent, what waits and what could not be delivered. */
package org.televisit.web.notification;
