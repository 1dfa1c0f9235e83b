package org.televisit.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.televisit.domain.appointment.Appointment;
import org.televisit.fixture.Clinic;

/** A hospital's database of the release before, taken up by this one; and one of the release after, met by this one. */
@Tag("database")
class UpgradeTest {

    private static final String LAST =
            "select version from flyway_schema_history where type = 'SQL' order by installed_rank desc limit 1";

    private static EmbeddedPostgres server;

    @BeforeAll
    static void begin() throws Exception {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void end() throws Exception {
        server.close();
    }

    @Test
    void what_the_release_before_left_is_taken_up_and_every_visit_is_whole() throws Exception {
        DataSource database = Release.LATEST.restored(server, "up");
        List<String> before = Release.facts(database);
        assertThat(before).anyMatch(line -> line.matches("call of \\S+ COMPLETED .*"));
        assertThat(Release.lines(database, LAST)).containsExactly(Integer.toString(Release.LATEST.migration()));

        try (EntityManagerFactory sessions = started(database);
                EntityManager em = sessions.createEntityManager()) {
            assertThat(Release.facts(database)).isEqualTo(before);
            everyVisitIsRead(em, before);
        }
    }

    @Test
    void this_release_starts_on_the_tables_of_a_later_one_reads_and_writes() throws Exception {
        DataSource database = Release.LATEST.restored(server, "back");
        started(database).close();
        List<String> before = Release.facts(database);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration", "classpath:db/later")
                .load()
                .migrate();

        try (EntityManagerFactory sessions = started(database);
                EntityManager em = sessions.createEntityManager()) {
            everyVisitIsRead(em, before);
            em.getTransaction().begin();
            Appointment visit = em.createQuery("from Appointment order by id", Appointment.class)
                    .setMaxResults(1)
                    .getSingleResult();
            em.persist(Clinic.patient());
            visit.patient().remind(!visit.patient().reminded());
            em.getTransaction().commit();
        }
        assertThat(Release.lines(database, LAST)).containsExactly("999");
    }

    private static void everyVisitIsRead(EntityManager em, List<String> facts) {
        List<Appointment> visits =
                em.createQuery("from Appointment", Appointment.class).getResultList();
        assertThat(visits).hasSize((int)
                facts.stream().filter(line -> line.startsWith("visit ")).count());
        assertThat(visits).allSatisfy(visit -> {
            assertThat(visit.patient().familyName()).isNotBlank();
            assertThat(visit.practitioner().familyName()).isNotBlank();
            assertThat(facts).anyMatch(line -> line.startsWith("visit " + visit.publicId() + " " + visit.status()));
        });
    }

    /** As the server starts it: migrated, then held against the mapping. */
    private static EntityManagerFactory started(DataSource database) {
        return Persistence.createEntityManagerFactory(
                "televisit",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", database,
                        "jakarta.persistence.nonJtaDataSource", database));
    }
}
