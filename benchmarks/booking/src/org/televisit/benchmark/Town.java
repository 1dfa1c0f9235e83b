package org.televisit.benchmark;

import jakarta.persistence.EntityManager;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.Schedule;

/** Doctors who are there day and night, and their patients. */
final class Town {

    /** What a follow-up and its buffer take. */
    static final Duration STEP = Duration.ofMinutes(30);

    private static final int STEPS = (int) (Duration.ofDays(50).toMinutes() / STEP.toMinutes());

    private final Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(1));
    private final List<Practitioner> doctors = new ArrayList<>();
    private final List<Patient> patients = new ArrayList<>();

    /** A wish that the schedule offers; others may wish for the same. */
    record Wish(Patient patient, Practitioner doctor, Instant start) {}

    void settle(EntityManager em, int size) {
        List<Availability> week = Stream.of(DayOfWeek.values())
                .map(day -> new Availability(day, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .toList();
        for (int i = 0; i < size; i++) {
            Practitioner doctor = Practitioner.register("bench-doctor-" + i, "Doctor", "No " + i, null);
            em.persist(doctor);
            Schedule schedule = Schedule.open(doctor, ZoneOffset.UTC);
            schedule.replaceAvailability(week);
            em.persist(schedule);
            doctors.add(doctor);
        }
        for (int i = 0; i < 10 * size; i++) {
            Patient patient = Patient.register("bench-patient-" + i, "Patient", "No " + i, null);
            em.persist(patient);
            patients.add(patient);
        }
    }

    Wish wish(SplittableRandom random) {
        return new Wish(
                patients.get(random.nextInt(patients.size())),
                doctors.get(random.nextInt(doctors.size())),
                first.plus(STEP.multipliedBy(random.nextInt(STEPS))));
    }
}
