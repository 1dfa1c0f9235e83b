package org.televisit.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.televisit.domain.shared.LostRace;
import org.televisit.domain.shared.PublicIds;

/** The least that has to be written for a visit: its row, its cells, the audit's row, in one transaction. */
final class PlainSql implements Way {

    private static final String VISIT =
            """
            insert into appointment (version, public_id, patient_id, practitioner_id, visit_type_id, status, starts_at,
              length_minutes, buffer_minutes, wall_time, zone, schedule_revision, expected_start, visit_end,
              payment_status, booked_at, booked_by, due_at)
            select 0, ?, ?, ?, id, 'BOOKED', ?, 20, 10, ?, 'Z', 0, ?, ?, 'NOT_NEEDED', ?, ?, ?
            from visit_type where code = 'FOLLOW_UP' returning id
            """;
    private static final String CELL =
            "insert into held_cell (practitioner_id, cell, patient_id, appointment_id) values (?, ?, ?, ?)";
    private static final String AUDIT =
            """
            insert into audit_event (happened_at, actor, actor_role, action, outcome, subject_type, subject_id, patient_id)
            values (?, ?, 'patient', 'BOOK', 'SUCCESS', 'Appointment', ?, ?)
            """;
    private static final int CELLS = 6;

    private final Connection connection;

    PlainSql(DataSource source) throws SQLException {
        connection = source.getConnection();
        connection.setAutoCommit(false);
    }

    @Override
    public boolean book(Town.Wish wish) {
        try {
            String id = PublicIds.next();
            long visit = visit(wish, id);
            cells(wish, visit);
            audit(wish, id);
            connection.commit();
            return true;
        } catch (SQLException e) {
            return taken(e);
        }
    }

    private boolean taken(SQLException e) {
        try {
            connection.rollback();
        } catch (SQLException lost) {
            e.addSuppressed(lost);
        }
        // of a batch the refusal is one of several exceptions
        for (Throwable each : e) {
            if (LostRace.isBehind(each)) {
                return false;
            }
        }
        throw new IllegalStateException(e);
    }

    private long visit(Town.Wish wish, String id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(VISIT)) {
            OffsetDateTime start = at(wish.start());
            OffsetDateTime now = at(Instant.now());
            insert.setString(1, id);
            insert.setLong(2, wish.patient().id());
            insert.setLong(3, wish.doctor().id());
            insert.setObject(4, start);
            insert.setObject(5, start.toLocalDateTime());
            insert.setObject(6, start);
            insert.setObject(7, start.plusMinutes(20));
            insert.setObject(8, now);
            insert.setString(9, wish.patient().subject());
            insert.setObject(10, start.plusMinutes(5));
            try (ResultSet key = insert.executeQuery()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private void cells(Town.Wish wish, long visit) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CELL)) {
            long first = wish.start().getEpochSecond() / 300;
            for (long cell = first; cell < first + CELLS; cell++) {
                insert.setLong(1, wish.doctor().id());
                insert.setLong(2, cell);
                insert.setLong(3, wish.patient().id());
                insert.setLong(4, visit);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void audit(Town.Wish wish, String id) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(AUDIT)) {
            insert.setObject(1, at(Instant.now()));
            insert.setString(2, wish.patient().subject());
            insert.setString(3, id);
            insert.setLong(4, wish.patient().id());
            insert.executeUpdate();
        }
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
