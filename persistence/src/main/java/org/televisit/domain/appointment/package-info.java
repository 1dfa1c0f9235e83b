/** Visits as they are agreed: who, when, of which kind, what became of them, and the time they hold. */
package org.televisit.domain.appointment;
