package org.televisit.application.person;

import java.time.Instant;
import org.televisit.domain.person.InvitationKind;

/**
 * Somebody was invited and has an e-mail address. Fired inside the transaction, so that the message is stored with the
 * invitation or not at all. The link is a secret of its reader: it belongs into that message and nowhere else.
 *
 * @param kind to take over the record, or to act for the patient
 * @param patientId public id of the record
 * @param patientName whose record it is
 * @param email where to write to
 * @param recipientName null when nobody knows (a proxy who has no record yet)
 * @param language "en", "es"; null when unknown
 * @param zone IANA name; null when unknown
 * @param link absolute address of the page that accepts it
 * @param expiresAt until when it may be accepted
 */
public record Invited(
        InvitationKind kind,
        String patientId,
        String patientName,
        String email,
        String recipientName,
        String language,
        String zone,
        String link,
        Instant expiresAt,
        Instant at) {

    /** Shows no link and no person. */
    @Override
    public String toString() {
        return "Invited[" + kind + ", until " + expiresAt + "]";
    }
}
