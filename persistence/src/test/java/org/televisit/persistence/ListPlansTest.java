package org.televisit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.audit.AuditFilter;
import org.televisit.domain.audit.AuditPlace;
import org.televisit.domain.audit.AuditRepository;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.HistoryFilter;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.house.HouseVisits;
import org.televisit.domain.payment.DuePayments;
import org.televisit.domain.person.AccountKey;
import org.televisit.domain.person.AccountRepository;
import org.televisit.domain.person.PatientKey;
import org.televisit.domain.person.PatientRepository;
import org.televisit.domain.rating.RatingKey;
import org.televisit.domain.rating.RatingRepository;
import org.televisit.fixture.Database;

/**
 * The first page of a long list and each that follows walk along an index: nothing sorts all rows to show a few of
 * them. The embedded database says so in its plan.
 */
@Tag("database")
class ListPlansTest {

    private static final Instant THEN = Instant.parse("2026-11-20T08:00:00Z");
    private static final AuditFilter ANY = new AuditFilter(null, null, null, null, null, null, null, null);

    private static final List<String> ASKED = new ArrayList<>();

    private static EntityManagerFactory sessions;

    @BeforeAll
    static void listens() {
        sessions = Database.H2.newSessions(
                Map.of("hibernate.session_factory.statement_inspector", (StatementInspector) ListPlansTest::hears));
    }

    private static String hears(String sql) {
        ASKED.add(sql);
        return null;
    }

    @AfterAll
    static void closes() {
        sessions.close();
    }

    @Test
    void patients() {
        walksAlongAnIndex(em -> new PatientRepository(em).search(null, null, null, 20));
        walksAlongAnIndex(em -> new PatientRepository(em).search("", null, new PatientKey("Ruiz", "Rosa", "x"), 20));
    }

    @Test
    void accounts() {
        walksAlongAnIndex(em -> new AccountRepository(em).page("", null, 20));
        walksAlongAnIndex(em -> new AccountRepository(em).page("", AccountKey.read(THEN + "_7"), 20));
    }

    @Test
    void audit() {
        walksAlongAnIndex(em -> new AuditRepository(em).page(ANY, null, 20));
        walksAlongAnIndex(em -> new AuditRepository(em).page(ANY, new AuditPlace(THEN, 7), 20));
    }

    @Test
    void visitsThatAreOver() {
        HistoryFilter over = new HistoryFilter(null, null, AppointmentStatus.FULFILLED, null);
        walksAlongAnIndex(em -> new CallRepository(em).historyOfAll(over, null, THEN, 20));
        walksAlongAnIndex(em -> new CallRepository(em).historyOfAll(over, new HistoryKey(THEN, "x"), THEN, 20));
    }

    @Test
    void paymentsToReceive() {
        walksAlongAnIndex(em -> new DuePayments(em).after(null, 20));
    }

    @Test
    void visitsToCome() {
        walksAlongAnIndex(em -> new HouseVisits(em).toCome(THEN, null, 20));
        walksAlongAnIndex(em -> new HouseVisits(em).toCome(THEN, new HistoryKey(THEN, "x"), 20));
    }

    @Test
    void visitsOfADay() {
        Instant until = THEN.plusSeconds(86_400);
        walksAlongAnIndex(em -> new HouseVisits(em).between(THEN, until, null, 20));
        walksAlongAnIndex(em -> new HouseVisits(em).between(THEN, until, new HistoryKey(THEN, "x"), 20));
    }

    @Test
    void ratings() {
        walksAlongAnIndex(em -> new RatingRepository(em).newest(null, 20));
        walksAlongAnIndex(em -> new RatingRepository(em).newest(new RatingKey(THEN, 7), 20));
    }

    private void walksAlongAnIndex(Consumer<EntityManager> page) {
        try (EntityManager em = sessions.createEntityManager()) {
            ASKED.clear();
            page.accept(em);
            String sql = ASKED.get(0);
            em.unwrap(Session.class)
                    .doWork(connection ->
                            assertThat(plan(connection, sql)).as(sql).contains("/* index sorted */"));
        }
    }

    private static String plan(Connection connection, String sql) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain " + sql)) {
            for (int i = 1; i <= explain.getParameterMetaData().getParameterCount(); i++) {
                explain.setString(i, null);
            }
            try (ResultSet plan = explain.executeQuery()) {
                plan.next();
                return plan.getString(1);
            }
        }
    }
}
