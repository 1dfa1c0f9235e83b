/** Who would rather come earlier, and what they were offered. */
package org.televisit.domain.waiting;
