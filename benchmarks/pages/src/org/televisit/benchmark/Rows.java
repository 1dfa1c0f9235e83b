package org.televisit.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a hospital's lists straight into the benchmark server's own database: each row is one of the demonstration's
 * with another key, another person and another time. Nothing of it is to be sent or settled.
 *
 * <p>{@code JDBC-URL USER PASSWORD ROWS}
 */
public final class Rows {

    private static final String EARLIER = " - i * interval '1' minute";

    private static final String LATER = " + interval '300' day + i * interval '1' minute";

    private final Connection database;
    private final int count;

    private Rows(Connection database, int count) {
        this.database = database;
        this.count = count;
    }

    public static void main(String[] arguments) throws SQLException {
        try (Connection database = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            new Rows(database, Integer.parseInt(arguments[3])).write();
        }
    }

    private void write() throws SQLException {
        copy("patient", "subject is not null", Map.of(
                "public_id", "'bp' || i",
                "subject", "'bench' || i",
                "record_number", "null",
                "family_name", "'Name' || mod(i * 7919, 100003)"));
        copy("account", "roles like '%patient%'", Map.of(
                "subject", "'bench' || i", "last_sign_in_at", "m.last_sign_in_at" + EARLIER));
        copy("appointment", "status = 'FULFILLED'", Map.of(
                "public_id", "'ba' || i", "starts_at", "m.starts_at" + EARLIER, "rebooked_from", "null"));
        copy("appointment", "status = 'BOOKED'", Map.of(
                "public_id", "'bd' || i", "starts_at", "m.starts_at" + LATER,
                "expected_start", "m.expected_start" + LATER, "visit_end", "m.visit_end" + LATER,
                "due_at", "m.due_at + interval '400' day",
                "payment_status", "'DUE'", "payment_kind", "'DESK'", "payment_amount", "2500", "payment_currency", "'EUR'"));
        // two of three are texts and notifications that nobody has chosen, as they are where both are on
        copy("outbox_message", "channel = 'MAIL' and status <> 'PENDING'", Map.of(
                "id", "1000000 + i",
                "message_key", "'bm' || i",
                "channel", "case mod(i, 3) when 0 then 'MAIL' when 1 then 'SMS' else 'PUSH' end",
                "status", "case mod(i, 3) when 0 then 'SENT' else 'SKIPPED' end",
                "last_error", "case mod(i, 3) when 0 then null else 'not-chosen' end"));
        copy("audit_event", "subject_id is not null", Map.of("happened_at", "m.happened_at" + EARLIER));
        run("analyze");
    }

    private void copy(String table, String model, Map<String, String> values) throws SQLException {
        long began = System.nanoTime();
        Map<String, String> expressions = new LinkedHashMap<>();
        for (String column : columns(table)) {
            if (values.containsKey(column) || !column.equals("id")) {
                expressions.put(column, values.getOrDefault(column, "m." + column));
            }
        }
        int rows = run("insert into " + table + " (" + String.join(", ", expressions.keySet()) + ") select "
                + String.join(", ", expressions.values()) + " from (select * from " + table + " where " + model
                + " order by id fetch first 1 row only) m cross join (select x as i from system_range(1, " + count + "))");
        System.err.printf(
                "%d rows of %s (%s) in %.1f s%n", rows, table, model, (System.nanoTime() - began) / 1e9);
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("select lower(column_name) from information_schema.columns"
                        + " where lower(table_name) = '" + table + "' and is_generated <> 'ALWAYS'"
                        + " order by ordinal_position")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private int run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }
}
