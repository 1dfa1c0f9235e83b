package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.attendance.Outcome.DOCTOR_LATE;
import static org.televisit.domain.attendance.Outcome.NOT_YET;
import static org.televisit.domain.attendance.Visit.t;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.appointment.DelayRules;
import org.televisit.domain.appointment.VisitTerms;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/**
 * Two visits of one doctor, each of 20 minutes and the one straight after the other: while the first runs over, the
 * patient of the second is told of each five minutes more, and what it comes to counts from there (REQUIREMENTS T0, T3).
 */
@ParameterizedClass
@EachDatabase
class PreviousVisitStoriesTest {

    private static final double LOOK = 1;
    private static final double A_SECOND = 1 / 60.0;
    private static final DelayRules RULES = DelayRules.standard();

    @Parameter
    Database database;

    private final List<Double> told = new ArrayList<>();
    private double lookNext = t("13:50");
    private Practitioner doctor;
    private String straightOn;

    private static Instant at(double minute) {
        return Visit.at(minute);
    }

    @BeforeEach
    void aDoctorWhoTakesNoBreak() {
        straightOn = "STRAIGHT_" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        Clinic.stored(database, VisitType.offer(straightOn, VisitTerms.free(20, 0)));
        doctor = practitioner(database);
    }

    private Appointment agreed(String time) {
        return database.inTransaction(em -> Clinic.book(em, patient(database), doctor, straightOn, at(t(time))));
    }

    private <T> T with(Appointment visit, Function<Appointment, T> deed) {
        return database.inTransaction(em -> deed.apply(locked(em, visit)));
    }

    private void during(Appointment visit, BiConsumer<Appointment, Call> deed) {
        database.doInTransaction(em -> {
            Appointment found = locked(em, visit);
            deed.accept(found, new CallRepository(em).openFor(found, found.startsAt()));
        });
    }

    private static Appointment locked(EntityManager em, Appointment visit) {
        return new AppointmentRepository(em).byIdLocked(visit.id()).orElseThrow();
    }

    /** Their call began a minute after its start, and its doctor cannot end it in time. */
    private void runsOver(Appointment visit) {
        during(visit, (found, call) -> {
            call.begin(found.startsAt().plusSeconds(60));
            found.hold("she has more to say", found.endsAt().minusSeconds(60));
        });
    }

    private void isOver(Appointment visit, String time) {
        during(visit, (found, call) -> {
            call.complete(CallEndReason.FINISHED, at(t(time)));
            found.arrive(found.startsAt());
            found.fulfil(Channel.VIDEO, at(t(time)));
        });
    }

    /** What the sweep makes of it at that minute: first the start that is expected now, then the outcome. */
    private Outcome lookedAt(Appointment visit, double minute) {
        lookNext = minute + LOOK;
        return database.inTransaction(em -> {
            Appointment found = locked(em, visit);
            AttendanceRepository attendance = new AttendanceRepository(em);
            found.previousFreeAt(attendance.earlierOf(found).stream()
                    .map(one -> one.freeAt(at(minute)))
                    .max(Instant::compareTo)
                    .orElse(null));
            if (found.tellStart(RULES)) {
                told.add(minute);
            }
            AttendanceFacts facts = attendance.factsFor(found, null, AttendanceRules.standard());
            return Settlement.decide(facts, at(minute));
        });
    }

    private void lookedAtUntil(Appointment visit, String time) {
        while (lookNext < t(time)) {
            double minute = lookNext;
            assertThat(lookedAt(visit, minute)).as("minute %s", minute).isEqualTo(NOT_YET);
        }
    }

    private void comesTo(Outcome outcome, String time, Appointment visit) {
        assertThat(lookedAt(visit, t(time) - A_SECOND)).as("before %s", time).isEqualTo(NOT_YET);
        assertThat(lookedAt(visit, t(time))).as("at %s", time).isEqualTo(outcome);
    }

    private boolean choiceDue(Appointment visit) {
        return with(visit, found -> found.choiceDue(RULES));
    }

    private void isExpected(Appointment visit, String start, String end) {
        assertThat(with(visit, Appointment::expectedStart)).isEqualTo(at(t(start)));
        assertThat(with(visit, Appointment::visitEnd)).isEqualTo(at(t(end)));
    }

    @Test
    void untilThirteenPast() {
        Appointment before = agreed("13:40");
        Appointment visit = agreed("14:00");
        runsOver(before);

        lookedAtUntil(visit, "14:13");
        isOver(before, "14:13");

        comesTo(DOCTOR_LATE, "14:18", visit);
        isExpected(visit, "14:13", "14:33");
        assertThat(told).containsExactly(t("14:05"), t("14:10"));
        assertThat(choiceDue(visit)).isFalse();
    }

    @Test
    void untilThreeAndThirtyPastWhenThePatientChooses() {
        Appointment before = agreed("13:40");
        Appointment visit = agreed("14:00");
        runsOver(before);

        lookedAtUntil(visit, "14:30:01");
        assertThat(choiceDue(visit)).isFalse();
        lookedAtUntil(visit, "14:33");
        assertThat(choiceDue(visit)).isTrue();
        isOver(before, "14:33");

        comesTo(DOCTOR_LATE, "14:38", visit);
        isExpected(visit, "14:33", "14:53");
        assertThat(told).containsExactly(t("14:05"), t("14:10"), t("14:15"), t("14:20"), t("14:25"), t("14:30"));
    }

    @Test
    void extendedUntilThirtyFivePastWithTheNextAtTwentyPast() {
        Appointment visit = agreed("14:00");
        Appointment next = agreed("14:20");
        during(visit, (found, call) -> call.begin(at(t("14:01"))));
        for (String minute : List.of("14:15", "14:16", "14:17")) {
            during(visit, (found, call) -> found.extend(RULES, at(t(minute))));
            lookedAt(next, t(minute));
        }
        lookedAtUntil(next, "14:35");
        isOver(visit, "14:35");

        comesTo(DOCTOR_LATE, "14:40", next);
        isExpected(next, "14:35", "14:55");
        assertThat(told).containsExactly(t("14:15"), t("14:16"), t("14:17"));
        assertThat(with(visit, Appointment::visitEnd)).isEqualTo(at(t("14:35")));
    }

    @Test
    void aTimeOnceToldIsKeptThoughTheDoctorIsFreeEarlier() {
        Appointment visit = agreed("14:00");
        Appointment next = agreed("14:20");
        during(visit, (found, call) -> {
            call.begin(at(t("14:01")));
            found.extend(RULES, at(t("14:15")));
        });
        lookedAt(next, t("14:15"));
        isOver(visit, "14:21");

        comesTo(DOCTOR_LATE, "14:30", next);
        isExpected(next, "14:25", "14:45");
    }
}
