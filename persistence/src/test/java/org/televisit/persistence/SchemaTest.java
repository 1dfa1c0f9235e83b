package org.televisit.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.audit.AuditAction;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class SchemaTest {

    @Parameter
    Database database;

    @Test
    void mappingFitsTheMigratedSchemaAndARestartMigratesNothing() throws SQLException {
        database.newSessions().close();
        int migrations = migrations();

        try (EntityManagerFactory again = database.newSessions()) {
            assertThat(again.isOpen()).isTrue();
        }

        assertThat(migrations).isPositive();
        assertThat(migrations()).isEqualTo(migrations);
    }

    private int migrations() throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from \"flyway_schema_history\" where \"type\" = 'SQL'")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void statesTheCodeHasNoWordForCannotBeStored() {
        long id = Clinic.practitioner(database).id();

        assertThatThrownBy(() -> database.doInTransaction(
                        em -> em.createNativeQuery("update practitioner set specialty = 'MAGIC' where id = " + id)
                                .executeUpdate()))
                .isInstanceOf(PersistenceException.class)
                .rootCause()
                .hasMessageMatching("(?is).*practitioner_specialty.*");
    }

    @Test
    void theWordsOfTheAuditAreTheRowsOfTheirTable() {
        List<String> words = database.inTransaction(em -> ((List<?>)
                        em.createNativeQuery("select word from audit_action").getResultList())
                .stream().map(String::valueOf).toList());

        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(AuditAction.values()).map(AuditAction::name).toList());
    }

    @Test
    void noOtherWordIsWrittenIntoTheAudit() {
        String line = "insert into audit_event (happened_at, actor, action, outcome, subject_type, subject_id) values"
                + " (current_timestamp, 'a', 'MAGIC', 'SUCCESS', 'Appointment', 'x')";

        assertThatThrownBy(() -> database.doInTransaction(
                        em -> em.createNativeQuery(line).executeUpdate()))
                .isInstanceOf(PersistenceException.class)
                .rootCause()
                .hasMessageMatching("(?is).*audit_event_action.*");
    }

    @Test
    void onePersonHasOneRecord() {
        String subject = UUID.randomUUID().toString();
        String insert = "insert into account (version, subject, roles, last_sign_in_at)" + " values (0, '" + subject
                + "', '', current_timestamp)";
        database.doInTransaction(em -> em.createNativeQuery(insert).executeUpdate());

        assertThatThrownBy(() -> database.doInTransaction(
                        em -> em.createNativeQuery(insert).executeUpdate()))
                .isInstanceOf(PersistenceException.class);
    }
}
