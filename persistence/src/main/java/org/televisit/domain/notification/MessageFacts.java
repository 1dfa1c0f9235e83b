package org.televisit.domain.notification;

import java.time.Instant;
import org.televisit.domain.call.ParticipantRole;

/**
 * Everything a message's text is made of, read in one go.
 *
 * @param channel the way that it goes
 * @param revision of the visit when the message was written
 * @param startsAt of the visit, or of the time on offer, when the message was written; null when it tells of none
 * @param zone the zone that was agreed on; null as {@code startsAt}
 * @param written how it was to be told when it was written, or was told when it was sent
 * @param sequence for calendars; null when they are told nothing
 * @param visit null when the message is about none
 * @param patient null when it is not about one
 * @param practitioner null when it is not about one
 */
public record MessageFacts(
        long id,
        String key,
        MessageChannel channel,
        MessageKind kind,
        ParticipantRole recipient,
        int attempts,
        int revision,
        Instant startsAt,
        String zone,
        Told written,
        Integer sequence,
        Details details,
        VisitNow visit,
        Addressee patient,
        Addressee practitioner) {

    /** Whom it tells. */
    public Addressee reader() {
        return recipient == ParticipantRole.PATIENT ? patient : practitioner;
    }

    /** The other of the two; null when there is none. */
    public Addressee other() {
        return recipient == ParticipantRole.PATIENT ? practitioner : patient;
    }

    /** How it is told now. */
    public Told now() {
        if (kind == MessageKind.INVITATION) {
            // it goes where whoever invited said, to a person who may have no record yet
            return written;
        }
        Addressee reader = reader();
        return new Told(address(reader), reader.language(), reader.zone(), expectedStart());
    }

    private String address(Addressee reader) {
        return switch (channel) {
            case MAIL -> reader.email();
            case SMS -> reader.phone();
            case PUSH -> reader.subject();
        };
    }

    private Instant expectedStart() {
        boolean tells = kind.reminds() || kind == MessageKind.DELAY;
        return tells && visit != null && !visit.expectedStart().equals(startsAt) ? visit.expectedStart() : null;
    }

    /** The same without the page that only its reader may open. */
    public MessageFacts withoutPage() {
        return new MessageFacts(
                id,
                key,
                channel,
                kind,
                recipient,
                attempts,
                revision,
                startsAt,
                zone,
                written,
                sequence,
                details.with(Details.PAGE, "/"),
                visit,
                patient,
                practitioner);
    }
}
