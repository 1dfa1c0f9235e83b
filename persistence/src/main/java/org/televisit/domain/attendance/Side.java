package org.televisit.domain.attendance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of one of the two: the doctor or the patient. Nobody else counts, whoever sat in the room.
 *
 * @param stays in the room, by arrival
 * @param tried a ticket used and then a device refused, ICE failed or the socket lost
 * @param reported whether their page ever told what it received, were it nothing
 * @param mediaSeconds for how long it received audio or video, 0 or more
 */
public record Side(List<Stay> stays, boolean tried, boolean reported, int mediaSeconds) {

    /** Copies, so that nobody changes what was decided upon. */
    public Side {
        stays = List.copyOf(stays);
    }

    /** Somebody of whom nothing is known. */
    public static Side absent() {
        return new Side(List.of(), false, false, 0);
    }

    /** When they first came into the room. */
    public Optional<Instant> firstIn() {
        return stays.stream().map(Stay::from).min(Instant::compareTo);
    }

    /** When they last went out of the room; empty while they are in it, or if they never were. */
    Optional<Instant> lastOut() {
        return isIn() ? Optional.empty() : stays.stream().map(Stay::until).max(Instant::compareTo);
    }

    /** Whether they are in the room. */
    public boolean isIn() {
        return stays.stream().anyMatch(Stay::lasts);
    }

    /** Whether they came at all. */
    public boolean came() {
        return !stays.isEmpty();
    }

    /** Whether they neither came nor tried. */
    public boolean neverCameNorTried() {
        return !came() && !tried;
    }
}
