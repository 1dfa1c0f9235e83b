/** What the two of a visit write and hand over, in the room and to be read afterwards (REQUIREMENTS C7). */
package org.televisit.application.chat;
