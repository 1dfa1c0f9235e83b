/** Telling another system what becomes of visits, signed and until it has it (REQUIREMENTS P3). */
package org.televisit.application.webhook;
