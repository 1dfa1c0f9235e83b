package org.televisit.benchmark;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;

/**
 * Many years of visits: one of each kind of row is made by the product, and the database copies it, with other people,
 * times and outcomes. So a column that is added to the schema needs no change here.
 */
final class Hospital {

    static final int DOCTORS = 500;
    static final int PATIENTS = 200_000;

    /** Calls lie in the five years before this moment; what is still to come lies after it. */
    static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    private static final long FIVE_YEARS_OF_SECONDS = 5L * 366 * 24 * 3600;

    private final DataSource source;

    Hospital(DataSource source) {
        this.source = source;
    }

    void fill(EntityManagerFactory sessions, long calls) throws SQLException {
        model(sessions);
        try (Connection connection = source.getConnection()) {
            run(connection, "set session_replication_role = replica", "set synchronous_commit = off");
            copy(connection, "practitioner", DOCTORS, Map.of("public_id", id("d"), "subject", "'doctor' || i"));
            copy(connection, "patient", PATIENTS, Map.of("public_id", id("p"), "subject", "'patient' || i"));
            List<String> indexes = dropIndexes(connection);
            copy(connection, "appointment", calls, visit());
            copy(connection, "visit_call", calls, call());
            copy(connection, "appointment", calls / 50, toCome());
            run(connection, indexes.toArray(String[]::new));
            run(connection, "analyze");
        }
    }

    // one visit that took place, with its call
    private static void model(EntityManagerFactory sessions) {
        sessions.unwrap(SessionFactory.class).inTransaction(em -> {
            Patient patient = Patient.register("patient0", "Maria", "Silva", "maria@example.org");
            Practitioner doctor = Practitioner.register("doctor0", "Amina", "Otieno", "otieno@example.org");
            em.persist(patient);
            em.persist(doctor);
            AppointmentRepository visits = new AppointmentRepository(em);
            Appointment visit = visits.add(Appointment.book(
                    patient,
                    doctor,
                    visits.visitType("FOLLOW_UP").orElseThrow(),
                    NOW,
                    ZoneId.of("Europe/Madrid"),
                    "patient0",
                    NOW.minusSeconds(3600)));
            var call = new CallRepository(em).openFor(visit, NOW);
            visit.arrive(NOW);
            call.begin(NOW);
            call.complete(CallEndReason.FINISHED, NOW.plusSeconds(600));
            visit.fulfil(Channel.VIDEO, NOW.plusSeconds(600));
        });
    }

    private static String id(String kind) {
        return "substr(md5('" + kind + "' || i), 1, 22)";
    }

    private static Map<String, String> visit() {
        String outcome = "case when i % 100 < 85 then 'FULFILLED' when i % 100 < 94 then 'CANCELLED' else 'NOSHOW' end";
        Map<String, String> values = new LinkedHashMap<>(people());
        values.put("public_id", id("a"));
        values.put("starts_at", "m.starts_at - ((i * 7919) % " + FIVE_YEARS_OF_SECONDS + ") * interval '1 second'");
        values.put("status", outcome);
        values.put("channel", "case when i % 100 < 85 then 'VIDEO' end");
        values.put("cancellation_reason", "case when i % 100 between 85 and 93 then 'PATIENT' end");
        return values;
    }

    private static Map<String, String> people() {
        return Map.of(
                "patient_id", "1 + (i * 104729) % " + PATIENTS,
                "practitioner_id", "1 + (i * 15485863) % " + DOCTORS);
    }

    private static Map<String, String> toCome() {
        Map<String, String> values = new LinkedHashMap<>(people());
        values.put("public_id", id("b"));
        values.put("starts_at", "m.starts_at + i * interval '5 second'");
        values.put("status", "'BOOKED'");
        values.put("channel", "null");
        values.put("settled_at", "null");
        return values;
    }

    // the visits were given their keys in order, right after the model
    private static Map<String, String> call() {
        return Map.of("public_id", id("c"), "appointment_id", "m.appointment_id + i");
    }

    /** Rows 1 to count like the first of the table, but for these columns. */
    private static void copy(Connection connection, String table, long count, Map<String, String> values)
            throws SQLException {
        long began = System.nanoTime();
        List<String> columns = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        String ask = "select column_name from information_schema.columns where table_name = '" + table
                + "' and table_schema = 'public' and column_name <> 'id' order by ordinal_position";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ask)) {
            while (rows.next()) {
                String column = rows.getString(1);
                columns.add(column);
                expressions.add(values.getOrDefault(column, "m." + column));
            }
        }
        run(
                connection,
                "insert into " + table + " (" + String.join(", ", columns) + ") select "
                        + String.join(", ", expressions) + " from (select * from " + table
                        + " order by id fetch first 1 row only) m, generate_series(1::bigint, " + count + ") i");
        System.err.printf("%d rows of %s in %d s%n", count, table, (System.nanoTime() - began) / 1_000_000_000);
    }

    /** Takes the indexes off that are no constraint's; answers how they are made again. */
    private static List<String> dropIndexes(Connection connection) throws SQLException {
        Map<String, String> made = new LinkedHashMap<>();
        String ask = "select indexname, indexdef from pg_indexes where tablename in ('appointment', 'visit_call')"
                + " and schemaname = 'public' and indexdef not like 'CREATE UNIQUE%'";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ask)) {
            while (rows.next()) {
                made.put(rows.getString(1), rows.getString(2));
            }
        }
        for (String name : made.keySet()) {
            run(connection, "drop index " + name);
        }
        return List.copyOf(made.values());
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }
}
