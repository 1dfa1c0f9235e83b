package org.televisit.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;

/**
 * A release as it left a hospital's database after a day: schema and rows, written by the product itself and taken by
 * {@code bin/release-dump}.
 *
 * @param version as in releases/VERSION.sql.gz
 * @param migration the number of its last migration
 */
record Release(String version, int migration) {

    /** The newest; older ones need not be gone back to. */
    static final Release LATEST = new Release("1.0", 32);

    /** What must be there afterwards as it was before; one line each, in order. */
    private static final String FACTS =
            """
            select 'visit ' || public_id || ' ' || status || ' ' || starts_at from appointment
            union all
            select 'call of ' || a.public_id || ' ' || c.status || ' ' || coalesce(c.end_reason, '-') || ' '
                || coalesce(c.duration_seconds, -1)
                from visit_call c join appointment a on a.id = c.appointment_id
            union all
            select 'person ' || p.public_id || ' ' || p.family_name from patient p
            union all
            select 'mail ' || m.kind || ' ' || m.status || ' ' || a.public_id || ' ' || m.recipient
                from outbox_message m join appointment a on a.id = m.appointment_id
            union all
            select 'line ' || id || ' ' || action || ' ' || outcome from audit_event
            order by 1""";

    /** A new database as this release left it. */
    DataSource restored(EmbeddedPostgres server, String name) throws SQLException, IOException {
        execute(server.getPostgresDatabase(), "create database " + name);
        DataSource database = server.getDatabase("postgres", name);
        try (InputStream packed = Release.class.getResourceAsStream("/releases/" + version + ".sql.gz");
                BufferedReader dump = new BufferedReader(
                        new InputStreamReader(new GZIPInputStream(packed), StandardCharsets.UTF_8))) {
            StringBuilder all = new StringBuilder();
            // what begins so is meant for psql
            dump.lines().filter(line -> !line.startsWith("\\")).forEach(line -> all.append(line)
                    .append('\n'));
            execute(database, all.toString());
        }
        return database;
    }

    static void execute(DataSource database, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Each visit, its call, each person, each mail, each line of the trail. */
    static List<String> facts(DataSource database) throws SQLException {
        return lines(database, FACTS);
    }

    static List<String> lines(DataSource database, String query) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }
}
