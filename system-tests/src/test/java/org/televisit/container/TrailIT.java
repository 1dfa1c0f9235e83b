package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.transaction.UserTransaction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.trail.ChainService;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.application.trail.TrailLine;
import org.televisit.application.trail.TrailPage;
import org.televisit.application.trail.TrailQueries;
import org.televisit.application.trail.TrailQuery;
import org.televisit.application.trail.TrailVerification;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.Finding;
import org.televisit.domain.audit.Tampering;
import org.televisit.domain.audit.Verdict;
import org.televisit.domain.shared.BusinessException;

/** The audit trail of the deployed server: chained by itself, checked by admins, read by the patient it is about. */
class TrailIT extends InsideTheServer {

    private static final As ADA = As.admin("ada-the-auditor");
    private static final Duration CHAINED_WITHIN = Duration.ofSeconds(5);

    @EJB(lookup = "java:app/televisit-ejb/TrailQueries")
    TrailQueries trail;

    @EJB(lookup = "java:app/televisit-ejb/TrailVerification")
    TrailVerification verification;

    @EJB(lookup = "java:app/televisit-ejb/OpenedQueries")
    OpenedQueries opened;

    @EJB(lookup = "java:app/televisit-ejb/ChainService")
    ChainService chain;

    private static TrailQuery by(String who) {
        return new TrailQuery(who, null, null, false, null, null);
    }

    private long number(String sql) {
        return ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    }

    private static void sql(jakarta.persistence.EntityManager entities, String statement) throws Exception {
        UserTransaction transaction = InitialContext.doLookup("java:jboss/UserTransaction");
        transaction.begin();
        entities.createNativeQuery(statement).executeUpdate();
        transaction.commit();
    }

    /** Waits for the chain as the promise has it, and looks every tenth of a second. */
    private void chained(long line) {
        Instant late = clock.now().plus(CHAINED_WITHIN);
        while (number("select count(*) from audit_link where event_id = " + line) == 0) {
            assertTrue(clock.now().isBefore(late), "line " + line + " has no place after five seconds");
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(100).toNanos());
        }
    }

    private long newestLineOf(As as) {
        return number("select max(id) from audit_event where actor = '" + as.subject() + "'");
    }

    @Test
    void what_is_done_has_its_place_within_five_seconds_and_the_trail_is_intact() {
        Known doctor = newDoctor();
        bookedInTwoDays(doctor, newPatient());

        chained(newestLineOf(doctor.as()));

        assertEquals(List.of(), ADA.call(verification::verify).findings());
    }

    @Test
    void an_edited_line_is_named_and_so_is_nothing_once_it_is_put_right() throws Exception {
        Known doctor = newDoctor();
        bookedInTwoDays(doctor, newPatient());
        long line = newestLineOf(doctor.as());
        chained(line);

        sql(entities, "update audit_event set actor = 'somebody' where id = " + line);
        Verdict broken = ADA.call(verification::verify);
        sql(entities, "update audit_event set actor = '" + doctor.as().subject() + "' where id = " + line);

        assertEquals(
                List.of(Tampering.EDITED),
                broken.findings().stream().map(Finding::kind).toList());
        assertEquals(line, broken.findings().get(0).eventId());
        assertTrue(ADA.call(verification::verify).intact());
    }

    @Test
    void the_end_is_told_outside() {
        newDoctor();
        As.system().run(() -> {
            chain.claim("televisit-it");
            chain.linkSome();
            chain.anchor("televisit-it", true);
        });

        Verdict verdict = ADA.call(verification::verify);
        assertTrue(verdict.anchors() > 0);
        assertNotNull(verdict.newestAnchor());
        assertEquals(List.of(), verdict.findings());
    }

    @Test
    void the_end_is_told_by_mail_as_well_and_in_the_same_words() throws Exception {
        newDoctor();
        As.system().run(() -> {
            chain.claim("televisit-it");
            chain.linkSome();
            chain.anchor("televisit-it", true);
        });

        String mail = new Mailbox("anchors@example.org").await(1).get(0).replace("=\r\n", "");
        List<String> anchors = Files.readAllLines(Path.of(System.getProperty("televisit.audit.anchor.file")));
        assertTrue(anchors.stream().anyMatch(mail::contains), mail);
    }

    @Test
    void a_refusal_stays_though_nothing_else_does() {
        AppointmentView visit = bookedInTwoDays(newDoctor(), newPatient());
        Known stranger = newDoctor();

        assertThrows(BusinessException.class, () -> stranger.as().call(() -> appointments.one(visit.id())));

        TrailLine line = ADA.call(() -> trail.page(by(stranger.as().subject()), null, 1))
                .lines()
                .get(0);
        assertEquals(AuditAction.READ_REFUSED, line.action());
        assertTrue(line.refused());
        assertEquals(visit.id(), line.subjectId());
        chained(line.id());
    }

    @Test
    void the_trail_is_read_by_who_whose_what_and_when_a_page_at_a_time() {
        Known doctor = newDoctor();
        AppointmentView visit = bookedInTwoDays(doctor, newPatient());
        for (int i = 0; i < 3; i++) {
            doctor.as().run(() -> appointments.one(visit.id()));
        }
        TrailQuery reads =
                new TrailQuery(doctor.as().subject(), visit.patientName(), AuditAction.VISIT_READ, false, null, null);

        TrailPage first = ADA.call(() -> trail.page(reads, null, 2));
        TrailPage second = ADA.call(() -> trail.page(reads, first.next(), 2));

        assertEquals(2, first.lines().size());
        assertEquals(1, second.lines().size());
        assertNull(second.next());
        assertTrue(second.lines().get(0).id() < first.lines().get(1).id());
        TrailQuery tomorrow = new TrailQuery(
                doctor.as().subject(), null, null, false, clock.now().plus(Duration.ofDays(1)), null);
        assertEquals(List.of(), ADA.call(() -> trail.page(tomorrow, null, 10)).lines());
    }

    @Test
    void nobody_but_an_admin_reads_or_checks_it() {
        Known doctor = newDoctor();
        Known patient = newPatient();

        for (Known person : List.of(doctor, patient)) {
            assertThrows(EJBAccessException.class, () -> person.as().call(() -> trail.page(by("x"), null, 1)));
            assertThrows(EJBAccessException.class, () -> person.as().call(verification::verify));
        }
        assertThrows(EJBAccessException.class, () -> ADA.call(chain::linkSome));
        assertThrows(EJBAccessException.class, () -> ADA.call(() -> opened.mine(null, true, null, 1)));
    }

    @Test
    void the_patient_reads_who_opened_their_visit_and_nobody_elses() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        doctor.as().run(() -> appointments.one(visit.id()));
        doctor.as().run(() -> appointments.one(visit.id()));
        Known stranger = newPatient();
        assertThrows(BusinessException.class, () -> stranger.as().call(() -> appointments.one(visit.id())));
        patient.as().run(() -> appointments.one(visit.id()));

        List<OpenedLine> others = patient.as()
                .call(() -> opened.mine(visit.id(), false, null, 10))
                .lines();

        OpenedLine refused = others.get(0);
        assertTrue(refused.refused());
        assertNull(refused.who(), "who was refused is not named to the patient");
        OpenedLine read = others.get(1);
        assertEquals(AuditAction.VISIT_READ, read.action());
        assertEquals(2, read.times());
        assertTrue(read.who().contains(doctor.as().subject()));
        assertEquals(visit.id(), read.visitId());
        assertEquals(visit.startsAt(), read.visitStart());
        assertTrue(others.stream().noneMatch(OpenedLine::own));
        assertTrue(patient.as().call(() -> opened.mine(visit.id(), true, null, 10)).lines().stream()
                .anyMatch(OpenedLine::own));
        assertEquals(
                List.of(),
                stranger.as()
                        .call(() -> opened.mine(visit.id(), true, null, 10))
                        .lines());
        assertFalse(others.isEmpty());
    }
}
