/** Pushes without content to the push services of browsers' makers (RFC 8030), signed by VAPID (RFC 8292). */
package org.televisit.infrastructure.push;
