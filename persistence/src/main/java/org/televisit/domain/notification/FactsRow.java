package org.televisit.domain.notification;

import java.time.Instant;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.ParticipantRole;

/** The one query by which messages are read with all they tell, and how its rows are taken apart. */
final class FactsRow {

    /** To be continued with a where clause on {@code m}. */
    static final String SELECT = "select m.id, m.messageKey, m.kind, m.recipient, m.attempts, m.scheduleRevision,"
            + " m.startsAt, m.visitZone, m.toAddress, m.language, m.zone, m.expectedAt, m.calendarSequence, m.details,"
            + " a.publicId, a.status, a.scheduleRevision, a.lengthMinutes, a.startsAt, a.expectation.expectedStart,"
            + " p.givenName, p.familyName, p.email, p.language, p.zone, p.reminded,"
            + " p.subject, t.number,"
            + " d.title, d.givenName, d.familyName, d.email, d.language, d.zone, d.subject, m.channel"
            + " from OutboxMessage m"
            + " left join Appointment a on a.id = m.appointmentId"
            + " left join Patient p on p.id = m.patientId"
            + " left join TextNumber t on t.patientId = p.id and t.confirmedAt is not null"
            + " left join Practitioner d on d.id = m.practitionerId ";

    private static final int VISIT = 14;
    private static final int PATIENT = 20;
    private static final int REMINDED = PATIENT + 5;
    private static final int PRACTITIONER = 28;
    private static final int CHANNEL = PRACTITIONER + 7;

    private FactsRow() {}

    static MessageFacts read(Object[] row) {
        return new MessageFacts(
                (Long) row[0],
                (String) row[1],
                (MessageChannel) row[CHANNEL],
                (MessageKind) row[2],
                (ParticipantRole) row[3],
                (Integer) row[4],
                (Integer) row[5],
                (Instant) row[6],
                (String) row[7],
                new Told((String) row[8], (String) row[9], (String) row[10], (Instant) row[11]),
                (Integer) row[12],
                Details.read((String) row[13]),
                visit(row),
                patient(row),
                practitioner(row));
    }

    private static VisitNow visit(Object[] row) {
        if (row[VISIT] == null) {
            return null;
        }
        return new VisitNow(
                (String) row[VISIT],
                (AppointmentStatus) row[VISIT + 1],
                (Integer) row[VISIT + 2],
                (Integer) row[VISIT + 3],
                (Instant) row[VISIT + 4],
                (Instant) row[VISIT + 5]);
    }

    private static Addressee patient(Object[] row) {
        if (row[PATIENT] == null) {
            return null;
        }
        return new Addressee(
                "",
                (String) row[PATIENT],
                (String) row[PATIENT + 1],
                (String) row[PATIENT + 2],
                (String) row[PATIENT + 3],
                (String) row[PATIENT + 4],
                Boolean.TRUE.equals(row[REMINDED]),
                (String) row[REMINDED + 1],
                (String) row[REMINDED + 2]);
    }

    private static Addressee practitioner(Object[] row) {
        if (row[PRACTITIONER + 1] == null) {
            return null;
        }
        return new Addressee(
                (String) row[PRACTITIONER],
                (String) row[PRACTITIONER + 1],
                (String) row[PRACTITIONER + 2],
                (String) row[PRACTITIONER + 3],
                (String) row[PRACTITIONER + 4],
                (String) row[PRACTITIONER + 5],
                true,
                (String) row[PRACTITIONER + 6],
                null);
    }
}
