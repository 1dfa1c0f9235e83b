/** When doctors can be booked. */
package org.televisit.application.schedule;
