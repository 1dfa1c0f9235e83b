package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.attendance.Visit.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** What holds whatever happened. */
class SettlementPropertiesTest {

    private record Came(double from, double length) {}

    private static Arbitrary<Optional<Came>> came() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10, 20),
                        Arbitraries.integers().between(0, 30))
                .as((from, length) -> new Came(from, length))
                .optional(0.7);
    }

    @Provide
    Arbitrary<Visit> visits() {
        return Combinators.combine(
                        came(),
                        came(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 25, 30, 600),
                        Arbitraries.of(0, 25, 30, 600),
                        Arbitraries.of(CallState.NONE, CallState.ALIVE, CallState.FINISHED))
                .as((doctor, patient, doctorTried, patientTried, secondsDoctor, secondsPatient, call) -> {
                    Visit visit =
                            new Visit().media(secondsDoctor, secondsPatient).call(call);
                    doctor.ifPresent(stay -> visit.doctor(stay.from(), stay.from() + stay.length()));
                    patient.ifPresent(stay -> visit.patient(stay.from(), stay.from() + stay.length()));
                    return tried(visit, doctorTried, patientTried);
                });
    }

    private static Visit tried(Visit visit, boolean doctor, boolean patient) {
        if (doctor) {
            visit.doctorTried();
        }
        if (patient) {
            visit.patientTried();
        }
        return visit;
    }

    @Property
    void atItsEndEveryVisitIsDecided(@ForAll("visits") Visit visit) {
        assertThat(Settlement.decide(visit.facts(), at(Visit.LENGTH))).isNotEqualTo(Outcome.NOT_YET);
    }

    @Property
    void whoMetIsNeitherLateNorMissing(@ForAll("visits") Visit visit) {
        AttendanceFacts facts = visit.facts();

        if (facts.attended()) {
            assertThat(Settlement.decide(facts, at(Visit.LENGTH))).isIn(Outcome.FULFILLED, Outcome.SLOT_END);
        }
    }

    @Property
    void aPatientWhoCameOrTriedIsNeverANoShow(@ForAll("visits") Visit visit) {
        AttendanceFacts facts = visit.facts();

        if (facts.patient().tried() || facts.patient().came()) {
            assertThat(Settlement.decide(facts, at(Visit.LENGTH))).isNotEqualTo(Outcome.NO_SHOW);
        }
    }

    @Property
    void aDoctorWhoCameInTimeIsNeverLate(@ForAll("visits") Visit visit) {
        AttendanceFacts facts = visit.facts();

        if (facts.doctor().firstIn().filter(in -> !in.isAfter(at(5))).isPresent()) {
            assertThat(Settlement.decide(facts, at(Visit.LENGTH))).isNotEqualTo(Outcome.DOCTOR_LATE);
        }
    }

    @Property
    void lookingWhenToldToMeetsTheFirstMomentThatDecides(@ForAll("visits") Visit visit) {
        AttendanceFacts facts = visit.facts();
        Instant moment = at(-10);
        Optional<Instant> next = Settlement.nextLook(facts, moment);
        while (Settlement.decide(facts, moment) == Outcome.NOT_YET && next.isPresent()) {
            // "Look at once again" stands for the next sweep.
            Instant look = next.get().isAfter(moment) ? next.get() : moment.plusSeconds(5);
            assertThat(Settlement.decide(facts, look.minusNanos(1000))).isEqualTo(Outcome.NOT_YET);
            moment = look;
            next = Settlement.nextLook(facts, moment);
        }

        assertThat(Settlement.decide(facts, moment)).isNotEqualTo(Outcome.NOT_YET);
    }

    @Property
    void everyMomentOfEveryVisitHasOneAnswer(
            @ForAll("visits") Visit visit, @ForAll @IntRange(min = -30, max = 3000) int minute) {
        Outcome outcome = visit.decidedAt(minute);

        assertThat(outcome).isNotNull().isEqualTo(visit.decidedAt(minute));
        assertThat(Settlement.nextLook(visit.facts(), at(minute))).isNotNull();
    }

    @Property
    void noOrderOfFactsChangesTheOutcome(
            @ForAll("visits") Visit visit,
            @ForAll @Size(max = 3) List<@IntRange(min = -10, max = 19) Integer> more,
            @ForAll @IntRange(min = -10, max = 30) int minute) {
        more.forEach(
                from -> visit.doctor(from, from + 1).patient(from, from + 2).outage(from, from + 3));
        AttendanceFacts told = visit.facts();
        AttendanceFacts backwards = new AttendanceFacts(
                told.rules(),
                told.times(),
                backwards(told.doctor()),
                backwards(told.patient()),
                reversed(told.outages()),
                told.settled(),
                told.call());

        assertThat(Settlement.decide(backwards, at(minute))).isEqualTo(Settlement.decide(told, at(minute)));
        assertThat(Settlement.nextLook(backwards, at(minute))).isEqualTo(Settlement.nextLook(told, at(minute)));
    }

    private static Side backwards(Side side) {
        return new Side(reversed(side.stays()), side.tried(), side.reported(), side.mediaSeconds());
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> copy = new ArrayList<>(list);
        Collections.reverse(copy);
        return copy;
    }

    @Property
    void moreEvidenceOfTryingNeverMakesANoShow(
            @ForAll("visits") Visit visit, @ForAll @IntRange(min = -10, max = 30) int minute) {
        boolean noShow = visit.decidedAt(minute) == Outcome.NO_SHOW;
        visit.patientTried();

        assertThat(visit.decidedAt(minute)).isNotEqualTo(Outcome.NO_SHOW);
        visit.doctorTried();
        assertThat(visit.decidedAt(minute)).isNotEqualTo(Outcome.NO_SHOW);
        assertThat(noShow && visit.facts().patient().neverCameNorTried()).isFalse();
    }

    @Property
    void anOutageBlamesNobody(
            @ForAll("visits") Visit visit,
            @ForAll @IntRange(min = -10, max = 4) int from,
            @ForAll @IntRange(min = 1, max = 60) int length,
            @ForAll @IntRange(min = -10, max = 30) int minute) {
        visit.outage(from, from + length);

        assertThat(visit.decidedAt(minute)).isNotIn(Outcome.DOCTOR_LATE, Outcome.NO_SHOW);
    }

    @Property
    void whatIsHeldIsNotClosed(@ForAll("visits") Visit visit, @ForAll @IntRange(min = 0, max = 3000) int minute) {
        assertThat(visit.held().decidedAt(minute)).isIn(Outcome.NOT_YET, Outcome.FULFILLED);
    }
}
