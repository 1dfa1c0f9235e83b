package org.televisit.application.signaling;

import java.time.Instant;

/**
 * One message of a call's conversation, as the pages in the room are told of it.
 *
 * @param from the seat it was said from, {@code patient} or {@code practitioner}
 * @param id what the sender's page named it
 * @param sequence its place in the call's conversation, from 1, without gaps
 * @param at when it was kept
 * @param text null for a file
 * @param file null for a text
 * @param fresh whether it was kept only now, so that the others don't know it yet
 */
public record ChatLine(String from, String id, int sequence, Instant at, String text, File file, boolean fresh) {

    /**
     * A file that was handed over.
     *
     * @param id where it is fetched
     * @param name without any path
     * @param type its media type
     * @param size in bytes
     */
    public record File(String id, String name, String type, int size) {}

    /** Never shows what was said: a line may end up in a log. */
    @Override
    public String toString() {
        return "ChatLine[from=" + from + ", sequence=" + sequence + "]";
    }
}
