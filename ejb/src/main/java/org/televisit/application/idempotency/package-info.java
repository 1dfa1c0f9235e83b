/** Doing once what a program asks for twice (REQUIREMENTS P1). */
package org.televisit.application.idempotency;
