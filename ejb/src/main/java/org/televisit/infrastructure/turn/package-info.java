/** As much of a relay's protocol as it takes to see that it serves us. */
package org.televisit.infrastructure.turn;
