package org.televisit.domain.notification;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.ParticipantRole;

/**
 * The one query by which messages are read with all they tell, and how its rows are taken apart. It goes past the
 * mapping: of so many columns of so many rows, that cost more than the database.
 *
 * @param dueAt from when on it may be sent
 */
record FactsRow(MessageFacts facts, Instant dueAt) {

    private static final String SELECT = "select m.id, m.message_key, m.channel, m.kind, m.recipient, m.attempts,"
            + " m.schedule_revision, m.starts_at, m.visit_zone, m.to_address, m.language, m.zone, m.expected_at,"
            + " m.calendar_sequence, m.details, m.due_at,"
            + " a.public_id, a.status, a.schedule_revision, a.length_minutes, a.starts_at, a.expected_start,"
            + " p.given_name, p.family_name, p.email, p.language, p.zone, p.reminded, p.subject, t.number,"
            + " d.title, d.given_name, d.family_name, d.email, d.language, d.zone, d.subject"
            + " from outbox_message m"
            + " left join appointment a on a.id = m.appointment_id"
            + " left join patient p on p.id = m.patient_id"
            + " left join text_number t on t.patient_id = p.id and t.confirmed_at is not null"
            + " left join practitioner d on d.id = m.practitioner_id ";

    private static final int DUE_AT = 16;
    private static final int VISIT = 17;
    private static final int PATIENT = 23;
    private static final int PRACTITIONER = 31;

    private static final Comparator<FactsRow> ORDER =
            Comparator.comparing(FactsRow::dueAt).thenComparing(row -> row.facts.id());

    /** What was due in these buckets when the claim was made, at most so many, those first that have waited longest. */
    static List<FactsRow> due(EntityManager em, Claim claim, List<Integer> buckets, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(claim.channel().name());
        values.addAll(buckets);
        values.add(claim.at().atOffset(ZoneOffset.UTC));
        values.add(limit);
        String places = String.join(", ", Collections.nCopies(buckets.size(), "?"));
        return rows(
                em,
                SELECT + "where m.channel = ? and m.bucket in (" + places + ") and m.next_try_at <= ?"
                        + " order by m.next_try_at, m.id fetch first ? rows only",
                values);
    }

    /** What the message of this internal key tells. */
    static MessageFacts of(EntityManager em, long id) {
        em.flush();
        return rows(em, SELECT + "where m.id = ?", List.of(id)).get(0).facts;
    }

    /** In the order in which they are to be sent. */
    static List<MessageFacts> inOrder(List<FactsRow> rows) {
        return rows.stream().sorted(ORDER).map(FactsRow::facts).toList();
    }

    private static List<FactsRow> rows(EntityManager em, String query, List<Object> values) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i));
                }
                List<FactsRow> rows = new ArrayList<>();
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        rows.add(new FactsRow(facts(row), instant(row, DUE_AT)));
                    }
                }
                return rows;
            }
        });
    }

    private static MessageFacts facts(ResultSet row) throws SQLException {
        return new MessageFacts(
                row.getLong(1),
                row.getString(2),
                MessageChannel.valueOf(row.getString(3)),
                MessageKind.valueOf(row.getString(4)),
                ParticipantRole.valueOf(row.getString(5)),
                row.getInt(6),
                row.getInt(7),
                instant(row, 8),
                row.getString(9),
                new Told(row.getString(10), row.getString(11), row.getString(12), instant(row, 13)),
                row.getObject(14, Integer.class),
                Details.read(row.getString(15)),
                visit(row),
                patient(row),
                practitioner(row));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static VisitNow visit(ResultSet row) throws SQLException {
        String publicId = row.getString(VISIT);
        return publicId == null
                ? null
                : new VisitNow(
                        publicId,
                        AppointmentStatus.valueOf(row.getString(VISIT + 1)),
                        row.getInt(VISIT + 2),
                        row.getInt(VISIT + 3),
                        instant(row, VISIT + 4),
                        instant(row, VISIT + 5));
    }

    private static Addressee patient(ResultSet row) throws SQLException {
        String givenName = row.getString(PATIENT);
        return givenName == null
                ? null
                : new Addressee(
                        "",
                        givenName,
                        row.getString(PATIENT + 1),
                        row.getString(PATIENT + 2),
                        row.getString(PATIENT + 3),
                        row.getString(PATIENT + 4),
                        row.getBoolean(PATIENT + 5),
                        row.getString(PATIENT + 6),
                        row.getString(PATIENT + 7));
    }

    private static Addressee practitioner(ResultSet row) throws SQLException {
        String givenName = row.getString(PRACTITIONER + 1);
        return givenName == null
                ? null
                : new Addressee(
                        row.getString(PRACTITIONER),
                        givenName,
                        row.getString(PRACTITIONER + 2),
                        row.getString(PRACTITIONER + 3),
                        row.getString(PRACTITIONER + 4),
                        row.getString(PRACTITIONER + 5),
                        true,
                        row.getString(PRACTITIONER + 6),
                        null);
    }
}
