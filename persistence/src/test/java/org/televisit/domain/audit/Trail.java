package org.televisit.domain.audit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.televisit.fixture.Database;

/** An audit trail of its own in a database of its own, for what concerns the whole of it. */
final class Trail {

    static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    static final byte[] KEY = "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);
    private static final Map<Database, Trail> TRAILS = new EnumMap<>(Database.class);

    final DataSource source;

    private Trail(DataSource source) {
        this.source = source;
    }

    /** Empty, in a database that the tests of this chain share and nobody else writes to. */
    static synchronized Trail in(Database database) {
        return TRAILS.computeIfAbsent(database, Trail::migrated)
                .sql(
                        "update audit_chain set length = 0, mac = '" + AuditLink.NONE + "', claimed_by = null,"
                                + " claimed_until = null, anchored_length = 0, anchored_at = null, anchored_by = null,"
                                + " base_length = 0, base_mac = null, base_seal = null,"
                                + " seen_to = (select coalesce(max(id), 0) from audit_event)",
                        "delete from audit_link",
                        "delete from audit_gap",
                        "delete from audit_event");
    }

    private static Trail migrated(Database database) {
        DataSource fresh = database == Database.H2 ? memory() : postgres();
        try (EntityManagerFactory migrated = Persistence.createEntityManagerFactory(
                "televisit",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", fresh,
                        "jakarta.persistence.nonJtaDataSource", fresh))) {
            return new Trail(fresh);
        }
    }

    private static DataSource memory() {
        JdbcDataSource memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:trail;DB_CLOSE_DELAY=-1");
        return memory;
    }

    private static DataSource postgres() {
        try {
            return EmbeddedPostgres.start().getPostgresDatabase();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Something done with a connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    <T> T inTransaction(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            T result = work.with(connection);
            connection.commit();
            return result;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Statements of somebody who has the database. */
    Trail sql(String... statements) {
        return inTransaction(connection -> {
            try (Statement statement = connection.createStatement()) {
                for (String each : statements) {
                    statement.execute(each);
                }
            }
            return this;
        });
    }

    Trail lines(int count) {
        return inTransaction(connection -> {
            for (int i = 0; i < count; i++) {
                write(connection, "actor" + i);
            }
            return this;
        });
    }

    static void write(Connection connection, String actor) throws SQLException {
        String sql = "insert into audit_event (happened_at, actor, actor_role, action, outcome, subject_type,"
                + " subject_id, patient_id, reason, address)"
                + " values (?, ?, 'doctor', 'JOIN', 'SUCCESS', 'Appointment', 'abc', 7, 'why', '10.0.0.1')";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, NOW.atOffset(ZoneOffset.UTC));
            insert.setString(2, actor);
            insert.executeUpdate();
        }
    }

    int link() {
        return linkAt(NOW);
    }

    int linkAt(Instant now) {
        return inTransaction(connection -> new Chainer(new ChainStore(connection), new Seal(KEY)).linkSome(100, now));
    }

    Anchor anchor() {
        ChainHead head = inTransaction(connection -> new ChainStore(connection).head());
        return new Seal(KEY).anchor(NOW, head.length(), head.mac());
    }

    Verdict verify(Anchor... anchors) {
        return verify(KEY, List.of(anchors).stream().map(Anchor::line).toList());
    }

    Verdict verify(byte[] key, List<String> anchors) {
        try {
            return new ChainVerifier(new Seal(key)).verify(source::getConnection, anchors, "node");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    long keyAt(long place) {
        return number("select event_id from audit_link where place = " + place);
    }

    long number(String sql) {
        return inTransaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }
}
