package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBAccessException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.security.SignInClaims;
import org.televisit.application.security.SignedInPerson;
import org.televisit.domain.shared.BusinessException;

/** The services know who calls and refuse who may not. */
class IdentityIT extends InsideTheServer {

    private static final SignInClaims CLAIMS =
            new SignInClaims("Maria", "Silva", "maria@example.org", "1990-01-02", "es", "Africa/Nairobi");

    @Resource(lookup = "java:jboss/datasources/TelevisitDS")
    private DataSource database;

    @Test
    void the_services_of_the_built_ear_are_there() {
        assertNotNull(accounts);
        assertNotNull(booking);
        assertNotNull(joining);
        assertNotNull(clock.now());
    }

    @Test
    void the_database_is_the_one_the_build_named() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertEquals(
                    System.getProperty("televisit.it.database"),
                    connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void the_first_sign_in_makes_the_record_and_the_next_finds_it() {
        As maria = As.patient("sub-" + System.nanoTime());

        SignedInPerson first = maria.call(() -> accounts.signIn(CLAIMS));
        SignedInPerson again = maria.call(() -> accounts.signIn(CLAIMS));

        assertEquals(maria.subject(), first.subject());
        assertEquals("Maria Silva", first.name());
        assertEquals(first.publicId(), again.publicId());
    }

    @Test
    void nobody_without_a_role_signs_in() {
        assertThrows(EJBAccessException.class, () -> accounts.signIn(CLAIMS));
    }

    @Test
    void only_an_admin_blocks() {
        String somebody = newPatient().as().subject();

        assertThrows(EJBAccessException.class, () -> newPatient().as().run(() -> accounts.block(somebody, "why not")));
        assertThrows(EJBAccessException.class, () -> newDoctor().as().run(() -> accounts.block(somebody, "why not")));
        assertFalse(accounts.shutOut(somebody));
        As.admin("ada").run(() -> accounts.block(somebody, "stolen telephone"));
        assertTrue(accounts.shutOut(somebody));
        As.admin("ada").run(() -> accounts.unblock(somebody));
        assertFalse(accounts.shutOut(somebody));
    }

    @Test
    void a_patient_books_for_nobody_else() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        Known victim = newPatient();
        BookRequest wish =
                new BookRequest(doctor.publicId(), "FOLLOW_UP", clock.now().plus(Duration.ofDays(1)));

        assertThrows(RuntimeException.class, () -> patient.as().run(() -> booking.bookFor(victim.publicId(), wish)));
        assertTrue(victim.as().call(() -> appointments.upcoming()).isEmpty());
    }

    @Test
    void a_doctor_books_for_no_other_doctor() {
        Known colleague = newDoctor();
        Known patient = newPatient();
        BookRequest wish =
                new BookRequest(colleague.publicId(), "FOLLOW_UP", clock.now().plus(Duration.ofDays(1)));

        assertThrows(
                RuntimeException.class, () -> newDoctor().as().run(() -> booking.bookFor(patient.publicId(), wish)));
        assertTrue(colleague.as().call(() -> appointments.upcoming()).isEmpty());
    }

    @Test
    void a_patient_finishes_no_call() {
        Story story = story();

        assertThrows(EJBAccessException.class, () -> story.patient()
                .run(() -> calls.finish(story.id(), FinishOutcome.COMPLETED)));
    }

    @Test
    void others_see_nothing_of_a_visit() {
        Story story = story();

        assertEquals("not-yours", refusal(() -> story.seenBy(newPatient().as())));
        assertEquals("not-yours", refusal(() -> story.seenBy(newDoctor().as())));
        assertEquals(
                "not-found", refusal(() -> story.patient().call(() -> appointments.one("AAAAAAAAAAAAAAAAAAAAAA"))));
    }

    @Test
    void others_change_nothing_of_a_visit() {
        Story story = story();
        AppointmentView visit = story.seenBy(story.doctor());

        assertEquals("not-yours", refusal(() -> newPatient().as().run(() -> cancel(visit))));
        assertEquals("not-yours", refusal(() -> newDoctor().as().run(() -> cancel(visit))));
        assertEquals(visit.status(), story.seenBy(story.doctor()).status());
    }

    @Test
    void who_is_blocked_joins_no_more() {
        Story story = story();
        As.admin("ada").run(() -> accounts.block(story.patient().subject(), "shared password"));

        assertThrows(RuntimeException.class, () -> story.ticket(story.patient(), 0));
    }

    private void cancel(AppointmentView visit) {
        changes.cancel(visit.id(), "not mine", visit.version());
    }

    private static String refusal(Runnable attempt) {
        return assertThrows(BusinessException.class, attempt::run).reason();
    }
}
