package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * All that settlement may know of a visit, as it stands in the database.
 *
 * @param rules by which they are judged
 * @param outages when nobody could hold a visit with us, as far as it touches this one
 * @param settled the visit has its outcome already
 * @param call where the call stands
 */
public record AttendanceFacts(
        AttendanceRules rules,
        Times times,
        Side doctor,
        Side patient,
        List<Stay> outages,
        boolean settled,
        CallState call) {

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
        return times.patientWaits() ? times.visitEnd() : late();
    }

    /** X and the doctor's grace: a doctor who comes later is late, whoever waits for them. */
    Instant late() {
        return times.expectedStart().plus(rules.doctorGrace());
    }

    /** P: until when the patient must have come; counted from the doctor's arrival if that was after X. */
    public Instant patientDeadline() {
        Instant x = times.expectedStart();
        Instant deadline = doctor.firstIn().filter(x::isBefore).orElse(x).plus(rules.patientGrace());
        return deadline.isBefore(times.visitEnd()) ? deadline : times.visitEnd();
    }

    /** Media both ways for long enough. */
    public boolean attended() {
        return receivedEnough(doctor) && receivedEnough(patient);
    }

    private boolean receivedEnough(Side side) {
        return side.mediaSeconds() >= rules.attended().toSeconds();
    }

    /** Only one of the two pages told anything, and it told enough: the doctor must say what it was. */
    public boolean oneSided() {
        return oneSided(doctor, patient) || oneSided(patient, doctor);
    }

    private boolean oneSided(Side told, Side silent) {
        return receivedEnough(told) && !silent.reported();
    }

    /** Both were in the room at the same time, whether or not they saw or heard each other. */
    public boolean wereTogether() {
        return doctor.stays().stream().anyMatch(his -> patient.stays().stream().anyMatch(his::overlaps));
    }

    /** Whether the doctor holds the end, and has been out of the room for too long. */
    public boolean holdForgotten(Instant now) {
        return times.held()
                && !doctor.isIn()
                && !holdForgottenAt().filter(now::isBefore).isPresent();
    }

    /** When a hold is forgotten, if the doctor does not come back; empty while they are here, or if they never were. */
    Optional<Instant> holdForgottenAt() {
        return doctor.lastOut().map(out -> out.plus(rules.holdForgotten()));
    }

    /** The same, with the end not held. */
    public AttendanceFacts released() {
        return new AttendanceFacts(rules, times.released(), doctor, patient, outages, settled, call);
    }

    /** Whether somebody said that the call is over. */
    public boolean finished() {
        return call == CallState.FINISHED;
    }

    /** Whether the doctor was in the room by D, or waited long enough between X and P, which counts as that. */
    boolean doctorWasThere() {
        boolean inTime = doctor.firstIn().filter(in -> !in.isAfter(late())).isPresent();
        return inTime || doctorWaited().compareTo(rules.doctorWaits()) >= 0;
    }

    private Duration doctorWaited() {
        return doctor.stays().stream()
                .map(stay -> stay.within(times.expectedStart(), patientDeadline()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Whether the patient came, and had gone for good before a doctor who arrived late. */
    boolean patientGoneBeforeLateDoctor() {
        Optional<Instant> late = doctor.firstIn().filter(in -> in.isAfter(late()));
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
        Instant doorOpens = times.start().minus(rules.doorOpens());
        return outages.stream().anyMatch(outage -> outage.overlaps(new Stay(doorOpens, doctorDeadline())));
    }
}
