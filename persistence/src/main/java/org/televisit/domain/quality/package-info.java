/** What visits and their calls came to over a time, in figures: outcomes, set-up times, connections, causes of failures. */
package org.televisit.domain.quality;
