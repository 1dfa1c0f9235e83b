package org.televisit.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Writes calls that are due now, patients admitted, straight into the benchmark server's own database, and a file of
 * their tickets: the product has no back door, and signing 2,000 people in would measure Keycloak.
 *
 * <p>{@code JDBC-URL USER PASSWORD CALLS TICKETS-FILE}
 */
public final class Seeder {

    private static final String PATIENT = "insert into patient (version, public_id, subject, given_name, family_name,"
            + " verified) values (0, ?, ?, 'Load', 'Patient', true)";
    private static final String PRACTITIONER = "insert into practitioner (version, public_id, subject, given_name,"
            + " family_name, title, specialty) values (0, ?, ?, 'Load', 'Doctor', 'Dr.', 'OTHER')";
    private static final String APPOINTMENT = "insert into appointment (version, public_id, patient_id, practitioner_id,"
            + " visit_type_id, status, starts_at, length_minutes, buffer_minutes, wall_time, zone, schedule_revision,"
            + " expected_start, visit_end, payment_status, booked_at, booked_by) select 0, p.public_id, p.id, d.id, t.id,"
            + " 'BOOKED', current_timestamp - interval '1' minute, 240, 0, localtimestamp, 'UTC', 0,"
            + " current_timestamp - interval '1' minute, current_timestamp + interval '239' minute, 'NOT_NEEDED',"
            + " current_timestamp, 'benchmark' from patient p, practitioner d, visit_type t"
            + " where p.public_id = ? and d.public_id = ? and t.code = 'FOLLOW_UP'";
    private static final String CALL = "insert into visit_call (version, public_id, appointment_id, schedule_revision,"
            + " status, created_at, admitted_at) select 0, a.public_id, a.id, 0, 'CREATED', current_timestamp,"
            + " current_timestamp from appointment a where a.public_id = ?";
    private static final String PREPARATION = "insert into visit_preparation (version, appointment_id, place,"
            + " call_back_number, left_at, left_by, agreed_version, agreed_at, agreed_by) select 0, a.id, 'Here',"
            + " '+34600000000', current_timestamp, 'benchmark', 'benchmark', current_timestamp, 'benchmark'"
            + " from appointment a where a.public_id = ?";
    private static final String SEAT = "insert into participation (version, call_id, role, subject, display_name)"
            + " select 0, c.id, ?, ?, 'Load' from visit_call c where c.public_id = ?";
    private static final String TICKET = "insert into join_ticket (token_hash, participation_id, kind, issued_at,"
            + " expires_at) select ?, s.id, 'ENTRY', current_timestamp, current_timestamp + interval '60' minute"
            + " from participation s where s.subject = ?";

    private final SecureRandom random = new SecureRandom();
    private final List<String> tickets = new ArrayList<>();
    private final Connection database;

    private Seeder(Connection database) {
        this.database = database;
    }

    public static void main(String[] arguments) throws SQLException, IOException, GeneralSecurityException {
        try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            database.setAutoCommit(false);
            Seeder seeder = new Seeder(database);
            for (int call = 0; call < Integer.parseInt(arguments[3]); call++) {
                seeder.call();
            }
            database.commit();
            Files.write(Path.of(arguments[4]), seeder.tickets);
        }
    }

    private void call() throws SQLException, GeneralSecurityException {
        String id = token(16);
        String patient = "benchmark-patient-" + id;
        String practitioner = "benchmark-doctor-" + id;
        run(PATIENT, id, patient);
        run(PRACTITIONER, id, practitioner);
        run(APPOINTMENT, id, id);
        run(CALL, id);
        run(PREPARATION, id);
        run(SEAT, "PATIENT", patient, id);
        run(SEAT, "PRACTITIONER", practitioner, id);
        ticket(patient);
        ticket(practitioner);
    }

    private void ticket(String subject) throws SQLException, GeneralSecurityException {
        String token = token(32);
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        run(TICKET, HexFormat.of().formatHex(hash), subject);
        tickets.add(token);
    }

    private void run(String sql, String... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new SQLException("nothing was written by " + sql);
            }
        }
    }

    private String token(int bytes) {
        byte[] token = new byte[bytes];
        random.nextBytes(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
