package org.televisit.application.notice;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * One piece of news for one person, still without words: each page says it in its own language and zone.
 *
 * @param id tells it apart from others; a page shows it once
 * @param visit public id of the visit it is about; null when about none
 * @param toDoctor whether the reader is told as the visit's doctor
 * @param name of the other side, as the reader knows them; null when nobody is named
 * @param forName of the patient for whom the reader acts; null when it is the reader's own affair
 * @param time the time that matters: when the visit is to begin, or would be cancelled; null without one
 * @param zone in which to tell the time where the page has none; null together with the time
 * @param at when it happened
 */
public record Notice(
        String id,
        NoticeKind kind,
        String visit,
        boolean toDoctor,
        String name,
        String forName,
        Instant time,
        ZoneId zone,
        Instant at) {

    public Notice {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(at, "at");
    }

    /** Names nobody. */
    @Override
    public String toString() {
        return "Notice[" + kind + ", visit " + visit + "]";
    }
}
