package org.televisit.application.attendance;

import java.time.Instant;

/**
 * Calls are off.
 *
 * @param since from when on
 * @param reason the admin's words to everybody, 1 to 500 characters
 */
public record CallsOffNotice(Instant since, String reason) {}
