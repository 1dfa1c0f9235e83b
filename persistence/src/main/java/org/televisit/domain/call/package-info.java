/** The call of a visit: its states, who takes part in it, and the tickets that let them in. */
package org.televisit.domain.call;
