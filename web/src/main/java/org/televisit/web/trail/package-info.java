/** The audit trail for who looks after it, and for the patient whose it is. */
package org.televisit.web.trail;
