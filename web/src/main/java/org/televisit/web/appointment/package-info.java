/** Pages about visits to come and about one visit: a patient's home, booking, a doctor's day, detail, another time. */
package org.televisit.web.appointment;
