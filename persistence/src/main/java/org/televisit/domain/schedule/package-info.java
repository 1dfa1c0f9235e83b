/** When practitioners are there: weekly hours in a zone, and the slots that come of them. */
package org.televisit.domain.schedule;
