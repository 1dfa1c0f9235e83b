/** Who came, who tried, and what that means: the evidence and the settlement of visits (REQUIREMENTS T0). */
package org.televisit.domain.attendance;
