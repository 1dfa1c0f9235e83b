package org.televisit.application.notification;

import java.time.Instant;

/**
 * The private calendar address of the caller.
 *
 * @param url told only when it is made, because nothing but its hash is kept; null otherwise
 * @param madeAt null while there is none
 */
public record FeedAddress(String url, Instant madeAt) {}
