/** Booking, moving, cancelling and reading visits, and the one rule that says who may join. */
package org.televisit.application.appointment;
