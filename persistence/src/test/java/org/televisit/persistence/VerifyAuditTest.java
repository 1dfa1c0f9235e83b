package org.televisit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Persistence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.televisit.domain.audit.ChainStore;
import org.televisit.domain.audit.Chainer;
import org.televisit.domain.audit.Seal;

/** The trail is checked without the server, by what a person can hand over: a database, keys, anchors. */
@Tag("database")
class VerifyAuditTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    // as the server writes it: ELY, version 1, kind K, then 32 bytes
    private static final byte[] STORED =
            ("ELY\u0001K" + "thirty-two bytes of a secret key").getBytes(StandardCharsets.UTF_8);
    private static final byte[] KEY = "thirty-two bytes of a secret key".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final JdbcDataSource database = new JdbcDataSource();
    private final Map<String, String> environment = new HashMap<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void twoLinesChained() throws SQLException, IOException {
        String url = "jdbc:h2:file:" + folder.resolve("televisit") + ";DB_CLOSE_DELAY=0";
        database.setURL(url);
        database.setUser("sa");
        database.setPassword("sa");
        Persistence.createEntityManagerFactory(
                        "televisit",
                        Map.of(
                                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                                "jakarta.persistence.jtaDataSource", database,
                                "jakarta.persistence.nonJtaDataSource", database))
                .close();
        String line = "insert into audit_event (happened_at, actor, action, outcome, subject_type, subject_id) values"
                + " (current_timestamp, 'a', 'JOIN', 'SUCCESS', 'Appointment', 'x')";
        sql(line, line);
        try (Connection connection = database.getConnection()) {
            new Chainer(new ChainStore(connection), new Seal(KEY)).linkSome(10, NOW);
        }
        Path keys = folder.resolve("televisit.keys");
        Files.writeString(keys, "# keys\naudit-1=" + Base64.getEncoder().encodeToString(STORED) + "\n");
        environment.put("TELEVISIT_KEYS", keys.toString());
        environment.put("TELEVISIT_DB_URL", url);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private int run() {
        return VerifyAudit.run(environment, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void an_intact_trail_is_called_so() {
        assertThat(run()).as(told()).isEqualTo(VerifyAudit.INTACT);
        assertThat(told()).contains("2 places", "intact");
    }

    @Test
    void what_was_done_to_it_is_named() throws SQLException {
        sql("update audit_event set actor = 'b' where id = (select event_id from audit_link where place = 2)");

        assertThat(run()).isEqualTo(VerifyAudit.FOUND);
        assertThat(told()).contains("EDITED place 2", "tampered");
    }

    @Test
    void an_anchor_of_a_longer_trail_is_held_against_it() throws IOException {
        Path anchors = folder.resolve("anchors");
        Files.writeString(anchors, new Seal(KEY).anchor(NOW, 5, "0".repeat(64)).line() + "\n");
        environment.put("TELEVISIT_AUDIT_ANCHOR_FILE", anchors.toString());

        assertThat(run()).isEqualTo(VerifyAudit.FOUND);
        assertThat(told()).contains("CUT place 3 to 5");
    }

    @Test
    void what_is_missing_is_said_and_is_not_taken_for_tampering() throws IOException {
        environment.remove("TELEVISIT_KEYS");
        assertThat(run()).isEqualTo(VerifyAudit.NOT_CHECKED);
        assertThat(told()).contains("TELEVISIT_KEYS is not set");

        environment.put(
                "TELEVISIT_KEYS",
                Files.writeString(folder.resolve("none.keys"), "").toString());
        assertThat(run()).isEqualTo(VerifyAudit.NOT_CHECKED);
        environment.put(
                "TELEVISIT_KEYS",
                Files.writeString(folder.resolve("odd.keys"), "audit-1=AAAA").toString());
        assertThat(run()).isEqualTo(VerifyAudit.NOT_CHECKED);
        environment.put("TELEVISIT_KEYS", folder.resolve("televisit.keys").toString());
        environment.put("TELEVISIT_DB_URL", "jdbc:nothing:at-all");
        assertThat(run()).isEqualTo(VerifyAudit.NOT_CHECKED);
    }
}
