package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that settlement may know of a visit, as it stands in the database.
 *
 * @param outages when nobody could hold a visit with us, as far as it touches this one
 * @param settled the visit has its outcome already
 * @param call where the call stands
 */
public record AttendanceFacts(
        Times times, Side doctor, Side patient, List<Stay> outages, boolean settled, CallState call) {

    /** Media both ways for so long is having attended. */
    public static final int ATTENDED_SECONDS = 30;

    private static final Duration DOCTOR_WAITS = Duration.ofMinutes(5);
    private static final Duration HOLD_FORGOTTEN = Duration.ofMinutes(15);
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
        outages = List.copyOf(outages);
    }

    /** D: until when the doctor must have come. */
    public Instant doctorDeadline() {
        return times.doctorDeadline();
    }

    /** P: until when the patient must have come; counted from the doctor's arrival if that was after X. */
    public Instant patientDeadline() {
        Instant x = times.expectedStart();
        Instant deadline = doctor.firstIn().filter(x::isBefore).orElse(x).plus(PATIENT_GRACE);
        return deadline.isBefore(times.visitEnd()) ? deadline : times.visitEnd();
    }

    /** Media both ways for at least {@link #ATTENDED_SECONDS}. */
    public boolean attended() {
        return Math.min(doctor.mediaSeconds(), patient.mediaSeconds()) >= ATTENDED_SECONDS;
    }

    /** Only one of the two pages told anything, and it told enough: the doctor must say what it was. */
    public boolean oneSided() {
        return oneSided(doctor, patient) || oneSided(patient, doctor);
    }

    private static boolean oneSided(Side told, Side silent) {
        return told.mediaSeconds() >= ATTENDED_SECONDS && !silent.reported();
    }

    /** Both were in the room at the same time, whether or not they saw or heard each other. */
    public boolean wereTogether() {
        return doctor.stays().stream().anyMatch(his -> patient.stays().stream().anyMatch(his::overlaps));
    }

    /** Whether the doctor holds the end, and has been out of the room for a quarter of an hour. */
    public boolean holdForgotten(Instant now) {
        return times.held()
                && !doctor.isIn()
                && !holdForgottenAt().filter(now::isBefore).isPresent();
    }

    /** When a hold is forgotten, if the doctor does not come back; empty while they are here, or if they never were. */
    Optional<Instant> holdForgottenAt() {
        return doctor.lastOut().map(out -> out.plus(HOLD_FORGOTTEN));
    }

    /** The same, with the end not held. */
    public AttendanceFacts released() {
        return new AttendanceFacts(times.released(), doctor, patient, outages, settled, call);
    }

    /** Whether somebody said that the call is over. */
    public boolean finished() {
        return call == CallState.FINISHED;
    }

    /** Whether the doctor was in the room by X + 5, or waited five minutes between X and P, which counts as that. */
    boolean doctorWasThere() {
        boolean inTime =
                doctor.firstIn().filter(in -> !in.isAfter(times.late())).isPresent();
        return inTime || doctorWaited().compareTo(DOCTOR_WAITS) >= 0;
    }

    private Duration doctorWaited() {
        return doctor.stays().stream()
                .map(stay -> stay.within(times.expectedStart(), patientDeadline()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether the patient came, and had gone for good before a doctor who arrived after X + 5. */
    boolean patientGoneBeforeLateDoctor() {
        Optional<Instant> late = doctor.firstIn().filter(in -> in.isAfter(times.late()));
        return late.isPresent()
                && patient.came()
                && patient.stays().stream()
                        .noneMatch(stay -> stay.lasts() || stay.until().isAfter(late.get()));
    }

    /** Whether an outage fell on this moment. */
    boolean outageAt(Instant moment) {
        return outages.stream().anyMatch(outage -> outage.contains(moment));
    }

    /** Whether an outage touched the time in which they would have come: from the door's opening to D. */
    boolean outageWhileComing() {
        return outages.stream().anyMatch(outage -> outage.overlaps(new Stay(times.doorOpens(), doctorDeadline())));
    }
}
