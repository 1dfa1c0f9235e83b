package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.PractitionerHit;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.SearchRequest;
import org.televisit.application.schedule.BookedVisit;
import org.televisit.application.schedule.ScheduleDraft;
import org.televisit.application.schedule.ScheduleView;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.ScheduleException;
import org.televisit.domain.schedule.Slot;

/** Hours that change under booked visits, finding a doctor, being seen at once, and what a careless hand may do. */
class SchedulingIT extends WithSchedules {

    @Test
    void other_hours_show_whom_they_leave_outside_and_lose_nobody() {
        Known doctor = doctorOfMornings();
        AppointmentView visit = bookedBy(newPatient(), doctor, eight(3));
        AppointmentView kept = bookedBy(newPatient(), doctor, eight(4));
        ScheduleDraft holiday = mornings(ScheduleException.off(day(3), day(3), "Holiday"));
        ScheduleView before = doctor.as().call(() -> schedules.mine());

        List<BookedVisit> conflicts = doctor.as()
                .call(() -> schedules.preview(doctor.publicId(), holiday))
                .conflicts();
        String refusal = reason(
                () -> doctor.as().run(() -> schedules.save(doctor.publicId(), holiday, before.version(), false)));
        doctor.as().run(() -> schedules.save(doctor.publicId(), holiday, before.version(), true));

        assertEquals(
                List.of(visit.id()),
                conflicts.stream().map(BookedVisit::appointmentId).toList());
        assertEquals("schedule-conflicts", refusal);
        ScheduleView after = doctor.as().call(() -> schedules.mine());
        assertEquals(conflicts, after.outsideHours());
        assertEquals(2, doctor.as().call(() -> appointments.upcoming()).size());
        doctor.as().run(() -> changes.reschedule(visit.id(), eight(4).plus(Duration.ofHours(1)), visit.version()));
        assertTrue(doctor.as().call(() -> schedules.mine()).outsideHours().isEmpty());
        assertEquals(kept.startsAt(), eight(4));
    }

    @Test
    void a_page_that_waited_too_long_does_not_overwrite_what_came_meanwhile() {
        Known doctor = doctorOfMornings();
        ScheduleView read = doctor.as().call(() -> schedules.mine());
        ScheduleDraft other = mornings(ScheduleException.off(day(9), day(9), null));
        doctor.as().run(() -> schedules.save(doctor.publicId(), other, read.version(), false));

        assertEquals("stale", reason(() -> doctor.as()
                .run(() -> schedules.save(doctor.publicId(), mornings(), read.version(), false))));
        assertEquals(
                "stale", reason(() -> doctor.as().run(() -> schedules.save(doctor.publicId(), mornings(), -1, false))));
    }

    @Test
    void hours_that_overlap_unknown_zones_and_anothers_hours_are_refused() {
        Known doctor = doctorOfMornings();
        Known colleague = doctorOfMornings();
        List<Availability> overlapping = List.of(
                new Availability(day(0).getDayOfWeek(), LocalTime.of(8, 0), LocalTime.of(10, 0)),
                new Availability(day(0).getDayOfWeek(), LocalTime.of(9, 30), LocalTime.of(11, 0)));

        var refusal = refused(() -> doctor.as()
                .run(() -> schedules.preview(doctor.publicId(), new ScheduleDraft("UTC", overlapping, List.of()))));
        assertEquals("hours-overlap", refusal.reason());
        assertEquals(5, refusal.particulars().size());
        assertEquals("zone-unknown", reason(() -> doctor.as()
                .run(() -> schedules.preview(doctor.publicId(), new ScheduleDraft("Nowhere", List.of(), List.of())))));
        assertEquals("not-yours", reason(() -> doctor.as().run(() -> schedules.of(colleague.publicId()))));
        assertEquals(
                doctor.publicId(),
                As.admin("desk").call(() -> schedules.of(doctor.publicId())).practitionerId());
    }

    @Test
    void a_form_sent_twice_is_told_so_and_books_once() throws InterruptedException {
        Known doctor = doctorOfMornings();
        Known patient = newPatient();
        List<Callable<AppointmentView>> twice =
                List.of(() -> bookedBy(patient, doctor, eight(5)), () -> bookedBy(patient, doctor, eight(5)));

        List<Together.Ending<AppointmentView>> endings = Together.all(twice);

        assertEquals(1, endings.stream().filter(Together.Ending::went).count());
        assertEquals("already-booked", reason(() -> bookedBy(patient, doctor, eight(5))));
        Known other = newPatient();
        assertEquals("slot-taken", reason(() -> bookedBy(other, doctor, eight(5))));
        List<Slot> next = other.as().call(() -> appointments.nextFree(doctor.publicId(), FOLLOW_UP, eight(5), 2));
        assertEquals(
                List.of(eight(5).plus(Duration.ofMinutes(30)), eight(5).plus(Duration.ofMinutes(60))),
                next.stream().map(Slot::start).toList());
    }

    @Test
    void past_taken_and_unoffered_times_are_refused_and_nothing_moves() {
        Known doctor = doctorOfMornings();
        Known patient = newPatient();
        AppointmentView visit = bookedBy(patient, doctor, eight(6));
        AppointmentView other = bookedBy(newPatient(), doctor, eight(7));

        assertEquals("slot-past", reason(() -> bookedBy(newPatient(), doctor, eight(-1))));
        assertEquals("slot-taken", reason(() -> patient.as()
                .run(() -> changes.reschedule(visit.id(), other.startsAt(), visit.version()))));
        assertEquals("slot-outside", reason(() -> patient.as()
                .run(() -> changes.reschedule(visit.id(), eight(7).plusSeconds(60), visit.version()))));
        assertEquals("stale", reason(() -> patient.as()
                .run(() -> changes.reschedule(visit.id(), eight(8), visit.version() + 1))));
        AppointmentView now = patient.as().call(() -> appointments.one(visit.id()));
        assertEquals(eight(6), now.startsAt());
        assertEquals(visit.version(), now.version());
    }

    @Test
    void who_is_free_first_is_found_first() {
        clock.at(eight(2).minus(Duration.ofHours(3)), this::theFirstFreeComesFirst); // a whole morning lies ahead
    }

    private void theFirstFreeComesFirst() {
        Known busy = doctorOfMornings();
        Known free = doctorOfMornings();
        Known absent = newDoctor();
        Instant first = first(free);
        bookedBy(newPatient(), busy, first);

        List<PractitionerHit> hits = newPatient()
                .as()
                .call(() -> search.search(new SearchRequest("given DOCTOR", null, null, FOLLOW_UP, null)));

        List<String> ids = hits.stream().map(hit -> hit.practitioner().id()).toList();
        List<String> order = ids.stream()
                .filter(List.of(busy.publicId(), free.publicId(), absent.publicId())::contains)
                .toList();
        assertEquals(List.of(free.publicId(), busy.publicId(), absent.publicId()), order);
        assertEquals(first, hit(hits, free).nextFree());
        assertEquals(first.plus(Duration.ofMinutes(30)), hit(hits, busy).nextFree());
        assertNull(hit(hits, absent).nextFree());
    }

    private Instant first(Known doctor) {
        return newPatient()
                .as()
                .call(() -> appointments.nextFree(doctor.publicId(), FOLLOW_UP, null, 1))
                .get(0)
                .start();
    }

    private static PractitionerHit hit(List<PractitionerHit> hits, Known doctor) {
        return hits.stream()
                .filter(hit -> hit.practitioner().id().equals(doctor.publicId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_lost_visit_has_another_take_its_place_once() throws InterruptedException {
        Known doctor = doctorOfMornings();
        Known patient = newPatient();
        AppointmentView lost = bookedBy(patient, doctor, eight(10));
        doctor.as().run(() -> changes.cancel(lost.id(), "ill", lost.version()));
        assertTrue(patient.as().call(() -> appointments.one(lost.id())).rebookable());
        List<Slot> offered = patient.as().call(() -> booking.nextFree(lost.id(), 8));

        List<Together.Ending<AppointmentView>> endings = Together.all(offered.stream()
                .<Callable<AppointmentView>>map(
                        slot -> () -> patient.as().call(() -> booking.rebook(lost.id(), slot.start())))
                .toList());

        assertEquals(1, endings.stream().filter(Together.Ending::went).count());
        assertEquals("already-rebooked", reason(() -> patient.as().run(() -> booking.rebook(lost.id(), eight(12)))));
        assertFalse(patient.as().call(() -> appointments.one(lost.id())).rebookable());
        AppointmentView own = bookedBy(patient, doctor, eight(13));
        patient.as().run(() -> changes.cancel(own.id(), "busy", own.version()));
        assertEquals("not-rebookable", reason(() -> patient.as().run(() -> booking.rebook(own.id(), eight(14)))));
    }

    @Test
    void who_is_ready_can_be_seen_at_once_by_one_at_a_time() throws InterruptedException {
        Known doctor = newDoctor();
        Known patient = newPatient();
        assertEquals("not-ready", reason(() -> now(patient, doctor)));
        doctor.as().run(() -> visitsNow.available(clock.now().plus(Duration.ofHours(1))));
        assertTrue(patient.as().call(() -> visitsNow.ready(FOLLOW_UP)).stream()
                .map(PractitionerView::id)
                .anyMatch(doctor.publicId()::equals));

        List<Together.Ending<AppointmentView>> endings = Together.all(IntStream.range(0, 6)
                .<Callable<AppointmentView>>mapToObj(i -> {
                    Known one = newPatient();
                    return () -> now(one, doctor);
                })
                .toList());

        assertEquals(1, endings.stream().filter(Together.Ending::went).count());
        assertEquals("not-ready", reason(() -> now(patient, doctor)));
        doctor.as().run(() -> visitsNow.available(null));
        assertNull(doctor.as().call(() -> visitsNow.availableUntil()));
        Known colleague = newDoctor();
        AppointmentView begun =
                colleague.as().call(() -> visitsNow.startNow(patient.publicId(), colleague.publicId(), FOLLOW_UP));
        assertTrue(
                begun.join().reason().name().equals("OPEN") || begun.startsAt().isBefore(clock.now()));
        assertEquals("not-yours", reason(() -> colleague
                .as()
                .run(() -> visitsNow.startNow(patient.publicId(), doctor.publicId(), FOLLOW_UP))));
    }

    private AppointmentView now(Known patient, Known doctor) {
        return patient.as().call(() -> visitsNow.requestNow(doctor.publicId(), FOLLOW_UP));
    }

    @Test
    void a_visit_follows_the_wall_when_its_zones_rules_change() throws Exception {
        Known doctor = doctorOfMornings();
        AppointmentView visit = bookedBy(newPatient(), doctor, eight(15));
        long key = keyOf(visit.id());
        // as if it had been agreed under rules that had the clock an hour off
        UserTransaction transaction = InitialContext.doLookup("java:jboss/UserTransaction");
        transaction.begin();
        entities.createNativeQuery("update appointment set starts_at = ?1 where id = ?2")
                .setParameter(1, eight(15).plus(Duration.ofHours(1)))
                .setParameter(2, key)
                .executeUpdate();
        transaction.commit();

        assertTrue(As.system().call(() -> zoneRules.apart()).contains(key));
        As.system().run(() -> zoneRules.follow(key));

        AppointmentView moved = doctor.as().call(() -> appointments.one(visit.id()));
        assertEquals(eight(15), moved.startsAt());
        assertNotEquals(visit.version(), moved.version());
        assertFalse(As.system().call(() -> zoneRules.apart()).contains(key));
    }
}
