package org.televisit.domain.notification;

import java.util.Objects;

/**
 * Which messages are sent by one worker at a time, because they must keep their order: those about one visit share a
 * bucket. So do those about visits that were booked one after another, for these lie together in the database.
 */
final class Buckets {

    /** How many there are, numbered from 0. The migration that made them says the same. */
    static final int ALL = 128;

    private static final long NEIGHBOURS = 32;

    private Buckets() {}

    /**
     * The number of the bucket.
     *
     * @param visit internal key; null when the message is about none
     * @param person internal key of the patient that it is about then
     */
    static int of(Long visit, Long person) {
        long key = Objects.requireNonNull(visit == null ? person : visit, "a visit or a person");
        return (int) (key / NEIGHBOURS % ALL);
    }
}
