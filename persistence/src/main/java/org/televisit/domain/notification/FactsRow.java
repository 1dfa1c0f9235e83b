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
            + " d.title, d.givenName, d.familyName, d.email, d.language, d.zone"
            + " from OutboxMessage m"
            + " left join Appointment a on a.id = m.appointmentId"
            + " left join Patient p on p.id = m.patientId"
            + " left join Practitioner d on d.id = m.practitionerId ";

    private static final int VISIT = 14;
    private static final int PATIENT = 20;
    private static final int PRACTITIONER = 26;

    private FactsRow() {}

    static MessageFacts read(Object[] row) {
        return new MessageFacts(
                (Long) row[0],
                (String) row[1],
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
                addressee("", row, PATIENT, Boolean.TRUE.equals(row[PRACTITIONER - 1])),
                addressee((String) row[PRACTITIONER], row, PRACTITIONER + 1, true));
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

    private static Addressee addressee(String title, Object[] row, int first, boolean reminded) {
        if (row[first] == null) {
            return null;
        }
        return new Addressee(
                title,
                (String) row[first],
                (String) row[first + 1],
                (String) row[first + 2],
                (String) row[first + 3],
                (String) row[first + 4],
                reminded);
    }
}
