package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that settlement may know of a visit, as it stands in the database.
 *
 * @param expectedStart X
 * @param visitEnd E
 * @param doctor the doctor's stays in the room, by arrival
 * @param doctorTried a ticket used and then a device refused, ICE failed or the socket lost
 * @param patient the patient's stays in the room, by arrival
 * @param patientTried as for the doctor
 * @param mediaSecondsDoctor for how long the doctor's side received audio or video
 * @param mediaSecondsPatient for how long the patient's side did
 * @param settled the visit has its outcome already
 * @param call where the call stands
 */
public record AttendanceFacts(
        Instant expectedStart,
        Instant visitEnd,
        List<Stay> doctor,
        boolean doctorTried,
        List<Stay> patient,
        boolean patientTried,
        int mediaSecondsDoctor,
        int mediaSecondsPatient,
        boolean settled,
        CallState call) {

    /** Media both ways for so long is having attended. */
    public static final int ATTENDED_SECONDS = 30;

    private static final Duration DOCTOR_GRACE = Duration.ofMinutes(5);
    private static final Duration PATIENT_GRACE = Duration.ofMinutes(15);

    /** Where the call stands, as far as settlement cares. */
    public enum CallState {
        /** There is none, or it never came to anything. */
        NONE,
        /** Somebody may still join. */
        ALIVE,
        /** Somebody said that it is over. */
        FINISHED,
        /** The visit's end closed it. */
        CLOSED_AT_END
    }

    /** Copies, so that nobody changes what was decided upon. */
    public AttendanceFacts {
        doctor = List.copyOf(doctor);
        patient = List.copyOf(patient);
    }

    /** When the doctor first came into the room. */
    public Optional<Instant> doctorFirstIn() {
        return doctor.stream().map(Stay::from).min(Instant::compareTo);
    }

    /** When the patient first came into the room. */
    public Optional<Instant> patientFirstIn() {
        return patient.stream().map(Stay::from).min(Instant::compareTo);
    }

    /** D: until when the doctor must have come. */
    public Instant doctorDeadline() {
        return expectedStart.plus(DOCTOR_GRACE);
    }

    /** P: until when the patient must have come; counted from the doctor's arrival if that was after X. */
    public Instant patientDeadline() {
        Instant from = doctorFirstIn().filter(expectedStart::isBefore).orElse(expectedStart);
        Instant deadline = from.plus(PATIENT_GRACE);
        return deadline.isBefore(visitEnd) ? deadline : visitEnd;
    }

    /** Media both ways for at least {@link #ATTENDED_SECONDS}. */
    public boolean attended() {
        return Math.min(mediaSecondsDoctor, mediaSecondsPatient) >= ATTENDED_SECONDS;
    }

    /** Whether somebody said that the call is over. */
    public boolean finished() {
        return call == CallState.FINISHED;
    }

    /** Whether the doctor was in the room by D, or waited five minutes between X and P, which counts as that. */
    boolean doctorWasThere() {
        boolean byDeadline =
                doctorFirstIn().filter(in -> !in.isAfter(doctorDeadline())).isPresent();
        return byDeadline || doctorWaited().compareTo(DOCTOR_GRACE) >= 0;
    }

    private Duration doctorWaited() {
        return doctor.stream()
                .map(stay -> stay.within(expectedStart, patientDeadline()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    boolean doctorNeverCameNorTried() {
        return doctor.isEmpty() && !doctorTried;
    }

    boolean patientNeverCameNorTried() {
        return patient.isEmpty() && !patientTried;
    }

    /** Whether the patient came, and had gone for good before a doctor who arrived after D. */
    boolean patientGoneBeforeLateDoctor() {
        Optional<Instant> late = doctorFirstIn().filter(in -> in.isAfter(doctorDeadline()));
        return late.isPresent()
                && !patient.isEmpty()
                && patient.stream()
                        .noneMatch(stay -> stay.lasts() || stay.until().isAfter(late.get()));
    }
}
