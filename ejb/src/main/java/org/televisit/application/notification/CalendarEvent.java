package org.televisit.application.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A visit as calendar programmes know it. It names nothing but who, when and where to click (REQUIREMENTS A10).
 *
 * @param uid the same for ever
 * @param sequence higher with each change that was told
 * @param zone whose wall clock was agreed on
 */
record CalendarEvent(
        String uid,
        int sequence,
        Instant start,
        Duration length,
        ZoneId zone,
        String summary,
        String description,
        String url,
        boolean cancelled) {}
