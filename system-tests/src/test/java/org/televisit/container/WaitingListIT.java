package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.person.ProxyService;
import org.televisit.application.waiting.OfferService;
import org.televisit.application.waiting.OfferView;
import org.televisit.application.waiting.WaitingListService;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.schedule.ScheduleException;

/** A time becomes free, and those who wait for one have it first. */
class WaitingListIT extends WithSchedules {

    @EJB(lookup = "java:app/televisit-ejb/WaitingListService")
    WaitingListService list;

    @EJB(lookup = "java:app/televisit-ejb/ProxyService")
    ProxyService proxies;

    @EJB(lookup = "java:app/televisit-ejb/OfferService")
    OfferService offers;

    private Known listed(Known doctor) {
        Known patient = newPatient();
        Instant now = clock.now();
        patient.as().run(() -> list.join(doctor.publicId(), "FOLLOW_UP", now, now.plus(Duration.ofDays(20))));
        return patient;
    }

    private void callOff(AppointmentView visit, Known doctor) {
        AppointmentView now = doctor.as().call(() -> appointments.one(visit.id()));
        doctor.as().run(() -> changes.cancel(visit.id(), null, now.version()));
    }

    private List<OfferView> offered(Known patient) {
        return patient.as().call(() -> list.offers());
    }

    private AppointmentView accept(Known patient, String offer) {
        return patient.as().call(() -> list.accept(offer, null));
    }

    @Test
    void all_who_wait_are_offered_it_and_the_first_has_it() {
        Known doctor = newDoctor();
        Known one = listed(doctor);
        Known other = listed(doctor);
        AppointmentView visit = bookedInTwoDays(doctor, newPatient());
        callOff(visit, doctor);
        String offer = offered(one).get(0).id();
        assertEquals(offer, offered(other).get(0).id());
        assertEquals("slot-taken", reason(() -> booked(doctor, newPatient(), visit.startsAt())));
        assertEquals("not-yours", reason(() -> accept(newPatient(), offer)));

        AppointmentView made = accept(one, offer);

        assertEquals(AppointmentStatus.BOOKED, made.status());
        assertEquals(visit.startsAt(), made.startsAt());
        assertEquals("offer-over", reason(() -> accept(other, offer)));
        assertTrue(offered(other).isEmpty());
        assertEquals(1, other.as().call(() -> list.mine()).size());
        assertTrue(one.as().call(() -> list.mine()).isEmpty());
    }

    @Test
    void who_waits_for_two_answers_for_the_one_they_name() {
        Known doctor = newDoctor();
        Known mother = listed(doctor);
        Known child = listed(doctor);
        As.admin("desk").run(() -> proxies.grant(child.publicId(), mother.publicId(), ProxyRelation.PARENT, null));
        callOff(bookedInTwoDays(doctor, newPatient()), doctor);
        OfferView own = offered(mother).get(0);
        OfferView childs = offered(mother).get(1);
        assertEquals(own.id(), childs.id());
        assertNull(own.forWhom());
        assertTrue(childs.forWhom().contains(child.as().subject()));

        assertEquals("wish-unclear", reason(() -> accept(mother, own.id())));
        assertEquals("not-yours", reason(() -> child.as().run(() -> list.decline(own.id(), own.entryId()))));
        mother.as().run(() -> list.decline(own.id(), own.entryId()));
        assertEquals(List.of(childs), offered(mother));
        assertEquals("offer-over", reason(() -> mother.as().run(() -> list.accept(own.id(), own.entryId()))));
        AppointmentView made = mother.as().call(() -> list.accept(childs.id(), childs.entryId()));

        assertEquals(child.publicId(), made.patientId());
    }

    @Test
    void a_time_on_a_day_that_the_doctor_took_off_is_offered_to_nobody() {
        Known doctor = doctorOfMornings();
        Known waiter = listed(doctor);
        AppointmentView off = bookedBy(newPatient(), doctor, eight(3));
        AppointmentView kept = bookedBy(newPatient(), doctor, eight(4));
        int version = doctor.as().call(() -> schedules.mine()).version();
        doctor.as()
                .run(() -> schedules.save(
                        doctor.publicId(), mornings(ScheduleException.off(day(3), day(3), null)), version, true));

        callOff(off, doctor);
        assertTrue(offered(waiter).isEmpty());

        callOff(kept, doctor);
        assertEquals(kept.startsAt(), offered(waiter).get(0).startsAt());
    }

    @Test
    void two_accept_one_offer_while_a_third_books() throws InterruptedException {
        Known doctor = newDoctor();
        Known one = listed(doctor);
        Known other = listed(doctor);
        Known third = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, newPatient());
        callOff(visit, doctor);
        String offer = offered(one).get(0).id();
        List<Callable<AppointmentView>> wishes = List.of(
                () -> accept(one, offer), () -> accept(other, offer), () -> booked(doctor, third, visit.startsAt()));

        List<Together.Ending<AppointmentView>> endings = Together.all(wishes);

        assertEquals(
                1, endings.subList(0, 2).stream().filter(Together.Ending::went).count());
        assertTrue(!endings.get(2).went());
        assertEquals(1, doctor.as().call(() -> appointments.upcoming()).size());
    }

    @Test
    void who_swaps_keeps_the_visit_and_what_they_gave_is_offered_once() {
        Known doctor = newDoctor();
        Known swapper = newPatient();
        AppointmentView first = bookedInTwoDays(doctor, newPatient());
        AppointmentView second = booked(doctor, swapper, first.startsAt().plus(Duration.ofHours(1)));
        Known chainer = newPatient();
        AppointmentView third = booked(doctor, chainer, first.startsAt().plus(Duration.ofHours(2)));
        swapper.as().run(() -> list.joinFor(second.id()));
        chainer.as().run(() -> list.joinFor(third.id()));
        Known last = listed(doctor);

        callOff(first, doctor);
        AppointmentView moved = accept(swapper, offered(swapper).get(0).id());
        assertEquals(second.id(), moved.id());
        assertEquals(first.startsAt(), moved.startsAt());

        OfferView freed = offered(chainer).get(0);
        assertEquals(second.startsAt(), freed.startsAt());
        assertEquals(third.id(), accept(chainer, freed.id()).id());
        assertTrue(offered(last).isEmpty());
        booked(doctor, newPatient(), third.startsAt());
    }

    @Test
    void when_all_say_no_or_the_time_is_up_it_is_everybodys() {
        Known doctor = newDoctor();
        Known one = listed(doctor);
        AppointmentView visit = bookedInTwoDays(doctor, newPatient());
        callOff(visit, doctor);
        String offer = offered(one).get(0).id();
        one.as().run(() -> list.decline(offer, null));
        AppointmentView again = booked(doctor, newPatient(), visit.startsAt());

        callOff(again, doctor);
        String late = offered(one).get(0).id();
        clock.at(clock.now().plus(Duration.ofMinutes(15)), () -> {
            assertEquals("offer-over", reason(() -> accept(one, late)));
            As.system().run(() -> offers.expired(10_000).forEach(offers::end));
        });
        booked(doctor, newPatient(), visit.startsAt());
    }

    @Test
    void a_wish_is_made_once_and_ended_by_its_own() {
        Known doctor = newDoctor();
        Known one = listed(doctor);
        Instant now = clock.now();
        assertEquals("already-listed", reason(() -> one.as()
                .run(() -> list.join(doctor.publicId(), "FOLLOW_UP", now, now.plusSeconds(86400)))));
        String entry = one.as().call(() -> list.mine()).get(0).id();
        assertEquals("not-yours", reason(() -> newPatient().as().run(() -> list.leave(entry))));
        assertEquals(
                "window-invalid",
                reason(() -> newPatient().as().run(() -> list.join(doctor.publicId(), "FOLLOW_UP", now, now))));

        one.as().run(() -> list.leave(entry));

        assertTrue(one.as().call(() -> list.mine()).isEmpty());
    }
}
