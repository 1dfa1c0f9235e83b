package org.televisit.domain.notification;

import java.time.Instant;

/**
 * A message as a list shows it.
 *
 * @param id the internal key
 * @param appointmentId public id; null when it is about no visit
 * @param title of the person it tells, null for a patient
 * @param sentTo the address it went to, or would have when it was written; null for none
 * @param email the address the person's record has now, or for a text message their confirmed number; null for a push
 */
public record MessageRow(
        long id,
        String key,
        MessageChannel channel,
        MessageKind kind,
        OutboxStatus status,
        String appointmentId,
        String title,
        String givenName,
        String familyName,
        String sentTo,
        String email,
        Instant writtenAt,
        Instant dueAt,
        Instant nextTryAt,
        Instant sentAt,
        int attempts,
        String lastError) {

    /** Whether it was never given to a mail server and never will be. */
    public boolean kept() {
        return status == OutboxStatus.KEPT;
    }

    /** To be continued with a where clause on {@code m}. */
    static final String SELECT =
            "select new org.televisit.domain.notification.MessageRow(m.id, m.messageKey, m.channel, m.kind,"
                    + " m.status, a.publicId, case when m.recipient = PRACTITIONER then d.title else '' end,"
                    + " case when m.recipient = PRACTITIONER then d.givenName else p.givenName end,"
                    + " case when m.recipient = PRACTITIONER then d.familyName else p.familyName end,"
                    + " m.toAddress, case when m.channel = SMS then t.number when m.channel = PUSH then null"
                    + " when m.recipient = PRACTITIONER then d.email else p.email end,"
                    + " m.writtenAt, m.dueAt, m.nextTryAt, m.sentAt, m.attempts, m.lastError)"
                    + " from OutboxMessage m"
                    + " left join Appointment a on a.id = m.appointmentId"
                    + " left join Patient p on p.id = m.patientId"
                    + " left join TextNumber t on t.patientId = p.id and t.confirmedAt is not null"
                    + " left join Practitioner d on d.id = m.practitionerId ";
}
