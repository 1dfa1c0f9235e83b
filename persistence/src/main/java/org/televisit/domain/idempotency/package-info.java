/** Requests that came with an idempotency key, and what was answered. */
package org.televisit.domain.idempotency;
