package org.televisit.application.clinical;

import java.time.Instant;
import java.util.List;

/**
 * A visit's note, as its reader may see it.
 *
 * @param status {@code NONE} when there is none that the reader may see, {@code DRAFT}, {@code SIGNED}
 * @param revision how often it was written; 0 for none
 * @param text "" for none
 * @param author the doctor's name; null for none
 * @param editedAt when it was written last; null for none
 * @param signedAt null unless it is signed
 * @param amendments what was put right since, the earliest first
 */
public record NoteView(
        String status,
        int revision,
        String text,
        String author,
        Instant editedAt,
        Instant signedAt,
        List<Amendment> amendments) {

    /** When there is none. */
    public static final NoteView NONE = new NoteView("NONE", 0, "", null, null, null, List.of());

    public NoteView {
        amendments = List.copyOf(amendments);
    }

    /** What was put right. */
    public record Amendment(String text, String reason, String author, Instant at) {

        /** Never shows what was written: a view may end up in a log. */
        @Override
        public String toString() {
            return "Amendment[at=" + at + "]";
        }
    }

    public boolean isSigned() {
        return signedAt != null;
    }

    /** Never shows what was written: a view may end up in a log. */
    @Override
    public String toString() {
        return "NoteView[status=" + status + ", revision=" + revision + "]";
    }
}
