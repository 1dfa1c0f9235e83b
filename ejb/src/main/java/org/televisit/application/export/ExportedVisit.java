package org.televisit.application.export;

import java.time.Instant;
import java.util.List;
import org.televisit.domain.guest.GuestKind;
import org.televisit.domain.guest.GuestStatus;
import org.televisit.domain.rating.Survey;

/**
 * What no other service tells the patient's side of a visit.
 *
 * @param guests who was let in by a link, as the patient was asked about them
 * @param rating what the patient said of it; null for nothing
 */
public record ExportedVisit(List<Guest> guests, Said rating) {

    public ExportedVisit {
        guests = List.copyOf(guests);
    }

    /** A third party. @param words what was said about them, in order; of an admin by the doctor too */
    public record Guest(String name, GuestKind kind, GuestStatus status, Instant invitedAt, List<Word> words) {

        public Guest {
            words = List.copyOf(words);
        }
    }

    /** Yes or no to a guest. */
    public record Word(boolean byDoctor, boolean agreed, String textVersion, Instant at) {}

    /** @param words null for none */
    public record Said(int stars, Survey survey, String words, Instant at) {}

    /** Never shows who was there: a view may end up in a log. */
    @Override
    public String toString() {
        return "ExportedVisit[guests=" + guests.size() + "]";
    }
}
