/** What the two of a visit write to each other and hand over, kept with the visit (REQUIREMENTS C7). */
package org.televisit.domain.chat;
