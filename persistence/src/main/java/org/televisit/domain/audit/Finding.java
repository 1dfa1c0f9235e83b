package org.televisit.domain.audit;

/**
 * Something that is wrong with the trail.
 *
 * @param from the first place in the chain it concerns; for an anchor the number of the line; null when it has none
 * @param to the last
 * @param eventId the line's key, when it is about one line and that is known
 */
public record Finding(Tampering kind, Long from, Long to, Long eventId) {

    static Finding of(Tampering kind, AuditLink link) {
        return new Finding(kind, link.place(), link.place(), link.eventId());
    }

    static Finding between(Tampering kind, long from, long to) {
        return new Finding(kind, from, to, null);
    }

    /** As one line for people who run the server, such as {@code EDITED place 17 (line 23)}. */
    public String line() {
        StringBuilder text = new StringBuilder(kind.name());
        if (from != null) {
            text.append(kind == Tampering.ANCHOR_FORGED ? " line " : " place ").append(from);
            if (!from.equals(to)) {
                text.append(" to ").append(to);
            }
        }
        if (eventId != null) {
            text.append(" (line ").append(eventId).append(')');
        }
        return text.toString();
    }
}
