package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.SeriesRequest;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.LostRace;

/**
 * Many do everything at once to the same few times of the same few people: book, book a series, move, call off, take
 * another time for one that was lost, begin a visit now. Whatever wins, no time is held twice and nobody is told
 * anything but a reason (REQUIREMENTS A4).
 */
class SlotRaceIT extends WithSchedules {

    private static final int THREADS = 16;
    private static final int ACTS_EACH = 14;
    private static final int DAY = 6;
    private static final Duration SLOT = Duration.ofMinutes(30);
    private static final Duration WEEK = Duration.ofDays(7);

    /** What people are told when somebody was faster; anything else is a fault. */
    private static final Set<String> REASONS = Set.of(
            "slot-taken",
            "slot-outside",
            "patient-busy",
            "already-booked",
            "stale",
            "illegal-transition",
            "not-ready",
            "not-rebookable",
            "already-rebooked");

    private enum Act {
        BOOK,
        SERIES,
        MOVE,
        CANCEL,
        REBOOK,
        NOW
    }

    private record Done(Act act, String reason) {}

    private final List<Known> doctors = new ArrayList<>();
    private final List<Known> patients = new ArrayList<>();
    private final Queue<String> made = new ConcurrentLinkedQueue<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();

    @Test
    void whatever_happens_at_once_no_time_is_held_twice_and_every_refusal_has_a_reason() throws Exception {
        for (int i = 0; i < 2; i++) {
            doctors.add(doctorOfMornings());
        }
        for (int i = 0; i < 5; i++) {
            patients.add(newPatient());
            Known doctor = doctors.get(i % 2);
            AppointmentView ill = bookedBy(patients.get(i), doctor, eight(DAY + 1 + i));
            doctor.as().run(() -> changes.cancel(ill.id(), "ill", ill.version()));
            lost.add(ill.id());
        }
        Instant morning = eight(DAY);
        Instant noon = morning.plus(SLOT.multipliedBy(8));
        doctors.forEach(doctor -> clock.at(morning, () -> doctor.as().run(() -> visitsNow.available(noon))));
        List<Callable<List<Done>>> crowd = IntStream.range(0, THREADS)
                .mapToObj(seed -> (Callable<List<Done>>) () -> acts(new Random(seed)))
                .toList();

        List<Done> all = new ArrayList<>();
        for (Together.Ending<List<Done>> ending : Together.all(crowd)) {
            if (!ending.went()) {
                throw new AssertionError("more than a refusal", ending.error());
            }
            all.addAll(ending.result());
        }

        everyActWonAtLeastOnce(all);
        cellsAgreeWithVisits();
    }

    private static void everyActWonAtLeastOnce(List<Done> all) {
        Map<Act, Map<String, Integer>> outcomes = new EnumMap<>(Act.class);
        all.forEach(done ->
                outcomes.computeIfAbsent(done.act(), act -> new TreeMap<>()).merge(done.reason(), 1, Integer::sum));
        for (Act act : Act.values()) {
            assertTrue(outcomes.containsKey(act) && outcomes.get(act).containsKey("done"), outcomes.toString());
        }
        assertTrue(all.stream().anyMatch(done -> done.reason().equals("slot-taken")), "nobody met: " + outcomes);
    }

    private List<Done> acts(Random dice) {
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < ACTS_EACH; i++) {
            Act act = Act.values()[dice.nextInt(Act.values().length)];
            try {
                done.add(new Done(act, tried(act, dice) ? "done" : "nothing to do"));
            } catch (BusinessException refusal) {
                done.add(new Done(act, known(refusal.reason(), refusal)));
            } catch (RuntimeException thrown) {
                done.add(new Done(act, staleOr(thrown)));
            }
        }
        return done;
    }

    private static String known(String reason, RuntimeException thrown) {
        if (!REASONS.contains(reason)) {
            throw thrown;
        }
        return reason;
    }

    // the edge of the house says of what lost against another that it is stale; nothing else may come through
    private static String staleOr(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException) {
                return "stale";
            }
        }
        if (LostRace.isBehind(thrown)) {
            return "stale";
        }
        throw thrown;
    }

    private boolean tried(Act act, Random dice) {
        Known doctor = doctors.get(dice.nextInt(doctors.size()));
        Known patient = patients.get(dice.nextInt(patients.size()));
        Instant start = eight(DAY).plus(SLOT.multipliedBy(dice.nextInt(4)));
        Instant when = dice.nextInt(3) == 0 ? start.plus(WEEK) : start;
        return switch (act) {
            case BOOK -> keep(bookedBy(patient, doctor, when));
            case SERIES -> series(doctor, patient, start);
            case MOVE -> move(when);
            case CANCEL -> cancel(dice.nextBoolean());
            case REBOOK -> rebook(when);
            case NOW -> now(doctor, patient, start, dice.nextBoolean());
        };
    }

    private boolean keep(AppointmentView visit) {
        return made.add(visit.id());
    }

    private boolean series(Known doctor, Known patient, Instant start) {
        SeriesRequest wish = new SeriesRequest(doctor.publicId(), FOLLOW_UP, start, 2, 1);
        patient.as()
                .call(() -> series.book(wish, List.of(start, start.plus(WEEK))))
                .forEach(this::keep);
        return true;
    }

    private boolean move(Instant when) {
        return onAVisit(
                visit -> doctorOf(visit).as().call(() -> changes.reschedule(visit.id(), when, visit.version())));
    }

    private boolean cancel(boolean byDoctor) {
        return onAVisit(visit -> {
            (byDoctor ? doctorOf(visit) : patientOf(visit))
                    .as()
                    .run(() -> changes.cancel(visit.id(), null, visit.version()));
            return byDoctor ? lost.add(visit.id()) : visit;
        });
    }

    private boolean rebook(Instant when) {
        String id = lost.peek();
        return id != null && keep(As.admin("desk").call(() -> booking.rebook(id, when))) && lost.remove(id);
    }

    private boolean now(Known doctor, Known patient, Instant start, boolean asked) {
        return clock.at(
                start.plusSeconds(30),
                () -> keep(
                        asked
                                ? patient.as().call(() -> visitsNow.requestNow(doctor.publicId(), FOLLOW_UP))
                                : doctor.as()
                                        .call(() ->
                                                visitsNow.startNow(patient.publicId(), doctor.publicId(), FOLLOW_UP))));
    }

    // as somebody who read it a moment ago
    private boolean onAVisit(Function<AppointmentView, Object> act) {
        String id = made.poll();
        if (id == null) {
            return false;
        }
        made.add(id);
        act.apply(As.admin("desk").call(() -> appointments.one(id)));
        return true;
    }

    private Known doctorOf(AppointmentView visit) {
        return one(doctors, visit.practitionerId());
    }

    private Known patientOf(AppointmentView visit) {
        return one(patients, visit.patientId());
    }

    private static Known one(List<Known> people, String id) {
        return people.stream()
                .filter(person -> person.publicId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Each visit that stands holds its own cells, all of them, and no other visit holds any. */
    private void cellsAgreeWithVisits() {
        for (String id : Set.copyOf(made)) {
            AppointmentView visit = As.admin("desk").call(() -> appointments.one(id));
            boolean stands = !visit.status().settled();
            long cells = Duration.between(visit.startsAt(), visit.endsAt())
                            .plusMinutes(10)
                            .toMinutes()
                    / 5;
            Number held = (Number) entities.createNativeQuery(
                            "select count(*) from held_cell where appointment_id = ?1 and cell >= ?2 and cell < ?3")
                    .setParameter(1, keyOf(id))
                    .setParameter(2, visit.startsAt().getEpochSecond() / 300)
                    .setParameter(3, visit.startsAt().getEpochSecond() / 300 + cells)
                    .getSingleResult();
            Number all = (Number) entities.createNativeQuery("select count(*) from held_cell where appointment_id = ?1")
                    .setParameter(1, keyOf(id))
                    .getSingleResult();
            assertEquals(stands ? cells : 0, held.longValue(), id + " " + visit.status());
            assertEquals(held.longValue(), all.longValue(), id);
        }
    }
}
