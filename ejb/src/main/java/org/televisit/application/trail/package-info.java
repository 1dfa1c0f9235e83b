/**
 * Reading, chaining and checking the audit trail (REQUIREMENTS S1). {@code audit} writes it and knows nobody; this
 * stands above all that write.
 */
package org.televisit.application.trail;
