package org.televisit.application.notification;

import java.time.Instant;

/**
 * A browser that is told of news.
 *
 * @param id the SHA-256 of the address that it has from its push service, in 64 hexadecimal digits
 * @param madeAt since when
 */
public record DeviceView(String id, Instant madeAt) {}
