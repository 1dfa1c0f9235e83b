package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.call.JoinGrant;
import org.televisit.application.person.ActingFor;
import org.televisit.application.person.InvitationService;
import org.televisit.application.person.ProxyService;
import org.televisit.application.person.ProxyView;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.shared.BusinessException;

/** Who acts for a patient may do for them what they could themselves, and nobody else may. */
class ProxiesIT extends InsideTheServer {

    private static final As ADA = As.admin("ada");

    @EJB(lookup = "java:app/televisit-ejb/ProxyService")
    private ProxyService proxies;

    @EJB(lookup = "java:app/televisit-ejb/InvitationService")
    private InvitationService invitations;

    private ProxyView granted(Known child, Known parent, Instant until) {
        return ADA.call(() -> proxies.grant(child.publicId(), parent.publicId(), ProxyRelation.PARENT, until));
    }

    private static String refusal(As who, Runnable attempt) {
        return assertThrows(BusinessException.class, () -> who.run(attempt)).reason();
    }

    private List<String> upcoming(As who) {
        return who.call(() -> appointments.upcoming()).stream()
                .map(AppointmentView::id)
                .toList();
    }

    @Test
    void who_acts_for_a_patient_sees_moves_and_cancels_their_visits_as_the_patient_would() {
        Known doctor = newDoctor();
        Known child = newPatient();
        Known parent = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, child);
        assertEquals("not-yours", refusal(parent.as(), () -> appointments.one(visit.id())));
        assertFalse(upcoming(parent.as()).contains(visit.id()));

        granted(child, parent, null);

        assertTrue(upcoming(parent.as()).contains(visit.id()));
        ActingFor acting = parent.as().call(() -> proxies.actingFor()).get(0);
        assertEquals(child.publicId(), acting.patientId());
        parent.as().run(() -> changes.cancel(visit.id(), "fever", visit.version()));
        assertEquals(
                "PATIENT",
                doctor.as()
                        .call(() -> appointments.one(visit.id()))
                        .cancellationReason()
                        .name());
        assertEquals(1, auditRows(parent, "CANCEL", visit.id()));
    }

    @Test
    void who_acts_for_a_patient_sits_in_their_seat_under_their_own_name() {
        Known doctor = newDoctor();
        Known child = newPatient();
        Known parent = newPatient();
        Story story = unprepared(doctor, child);
        granted(child, parent, null);
        story.preparedBy(parent.as());

        JoinGrant seat = story.ticket(parent.as(), 0);

        assertEquals(ParticipantRole.PATIENT, seat.role());
        assertEquals(
                "Given " + parent.as().subject() + " for Given " + child.as().subject(), seat.selfName());
        story.enters(parent.as(), 0);
        assertEquals("ARRIVED", story.seenBy(doctor.as()).status().name());
        assertEquals(1, auditRows(parent, "JOIN", story.id()));
    }

    @Test
    void an_ended_proxy_is_out_at_once() {
        Known doctor = newDoctor();
        Known child = newPatient();
        Known parent = newPatient();
        Story story = unprepared(doctor, child);
        ProxyView proxy = granted(child, parent, null);
        story.preparedBy(parent.as());
        String ticket = story.ticket(parent.as(), 0).ticket();

        child.as().run(() -> proxies.end(proxy.id()));

        assertEquals("not-yours", refusal(parent.as(), () -> appointments.one(story.id())));
        assertTrue(story.at(0, () -> presence.useTicket(ticket, parent.as().subject()))
                .isEmpty());
        assertEquals(
                "not-yours",
                assertThrows(BusinessException.class, () -> story.ticket(parent.as(), 0))
                        .reason());
        assertTrue(parent.as().call(() -> proxies.actingFor()).isEmpty());
    }

    @Test
    void a_proxy_until_a_day_acts_until_that_day() {
        Known child = newPatient();
        Known parent = newPatient();
        Instant until = clock.now().plus(Duration.ofHours(3));
        granted(child, parent, until);

        assertEquals(1, clock.at(until.minusSeconds(1), () -> actingFor(parent)));
        assertEquals(0, clock.at(until, () -> actingFor(parent)));
    }

    private int actingFor(Known parent) {
        return parent.as().call(() -> proxies.actingFor()).size();
    }

    @Test
    void a_patient_lets_somebody_act_by_an_invitation_and_only_for_themselves() {
        Known child = newPatient();
        Known carer = newPatient();
        Known stranger = newPatient();
        String token = child.as()
                .call(() -> proxies.invite(child.publicId(), ProxyRelation.CARER, null, null))
                .url()
                .replaceFirst(".*token=", "");
        assertEquals("proxy-self", refusal(child.as(), () -> invitations.accept(token)));

        assertEquals(child.publicId(), carer.as().call(() -> invitations.accept(token)));

        assertEquals("invitation-used", refusal(stranger.as(), () -> invitations.accept(token)));
        assertEquals(
                "not-yours",
                refusal(stranger.as(), () -> proxies.invite(child.publicId(), ProxyRelation.CARER, null, null)));
        assertEquals(
                "email-invalid",
                refusal(
                        child.as(),
                        () -> proxies.invite(child.publicId(), ProxyRelation.CARER, null, "a@b.org, c@d.org")));
        // who acts for somebody can not let others act
        assertEquals(
                "not-yours",
                refusal(carer.as(), () -> proxies.invite(child.publicId(), ProxyRelation.CARER, null, null)));
        ProxyView proxy = child.as().call(() -> proxies.of(child.publicId())).get(0);
        assertEquals("not-yours", refusal(stranger.as(), () -> proxies.of(child.publicId())));
        assertEquals("not-yours", refusal(stranger.as(), () -> proxies.end(proxy.id())));
        carer.as().run(() -> proxies.end(proxy.id()));
        assertEquals(0, actingFor(carer));
    }

    @Test
    void another_patients_proxy_books_nothing_for_this_one() {
        Known doctor = newDoctor();
        Known child = newPatient();
        Known parent = newPatient();
        Known neighbour = newPatient();
        granted(child, parent, null);
        BookRequest wish =
                new BookRequest(doctor.publicId(), "FOLLOW_UP", clock.now().plus(Duration.ofDays(3)));

        assertEquals("not-yours", refusal(parent.as(), () -> booking.bookFor(neighbour.publicId(), wish)));
        // as for the child itself, only what the schedule offers
        assertEquals("slot-outside", refusal(parent.as(), () -> booking.bookFor(child.publicId(), wish)));
    }

    @Test
    void only_staff_grant_without_asking() {
        Known child = newPatient();
        Known parent = newPatient();

        assertThrows(EJBAccessException.class, () -> parent.as()
                .run(() -> proxies.grant(child.publicId(), parent.publicId(), ProxyRelation.PARENT, null)));
        assertThrows(EJBAccessException.class, () -> proxies.actingFor());
        granted(child, parent, null);
        assertEquals(
                "proxy-exists",
                refusal(ADA, () -> proxies.grant(child.publicId(), parent.publicId(), ProxyRelation.CARER, null)));
        assertEquals(
                "proxy-self",
                refusal(ADA, () -> proxies.grant(child.publicId(), child.publicId(), ProxyRelation.CARER, null)));
    }

    private int auditRows(Known actor, String action, String visit) {
        Object rows = entities.createNativeQuery(
                        "select count(*) from audit_event e where e.actor = ?1 and e.action = ?2"
                                + " and e.subject_id = ?3 and e.patient_id ="
                                + " (select a.patient_id from appointment a where a.public_id = ?3)")
                .setParameter(1, actor.as().subject())
                .setParameter(2, action)
                .setParameter(3, visit)
                .getSingleResult();
        return ((Number) rows).intValue();
    }
}
