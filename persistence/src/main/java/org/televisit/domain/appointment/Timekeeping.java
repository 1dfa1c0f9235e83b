package org.televisit.domain.appointment;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.hibernate.annotations.OptimisticLock;
import org.televisit.domain.shared.BusinessException;

/**
 * What becomes of the agreed time as the visit comes near and goes on: delays, extensions, an end that is held
 * (REQUIREMENTS T2 to T4). Whatever moves X or E has the sweep look again at once.
 */
@MappedSuperclass
public abstract class Timekeeping extends Agreement {

    // Whoever changes either of the two holds the row's lock, and neither makes stale what somebody has decided upon a
    // page: that a visit begins later is no reason to refuse its cancellation.
    @Embedded
    @OptimisticLock(excluded = true)
    private Expectation expectation;

    @Embedded
    @OptimisticLock(excluded = true)
    private Watch watch;

    protected Timekeeping() {}

    @Override
    void startAt(Instant start, ZoneId agreedZone, Instant now) {
        super.startAt(start, agreedZone, now);
        expectation = Expectation.asAgreed(startsAt(), endsAt());
        watch = Watch.from(startsAt());
    }

    /**
     * "I'm late": moves X, once.
     *
     * @param minutes 5, 10 or 15, counted from the start expected until now
     * @throws BusinessException INVALID minutes-unknown; CONFLICT delay-announced
     */
    public void announceDelay(int minutes, Instant now) {
        expectation.announce(minutes);
        moved(now);
    }

    /** The doctor has agreed to begin then, because payment came late. (A9) */
    public void agreeOnStart(Instant start, Instant now) {
        expectation.agreeOn(start);
        moved(now);
    }

    /**
     * The doctor's previous visit keeps them until then, its buffer included. The caller is the sweep, so it looks
     * when it wants.
     *
     * @param freeAt null when nothing comes before
     * @return whether X has moved
     */
    public boolean previousFreeAt(Instant freeAt) {
        Instant before = expectedStart();
        expectation.previousFreeAt(freeAt);
        expectation.recompute(startsAt(), endsAt());
        return !before.equals(expectedStart());
    }

    /** Whether X is so far from what was last told, or agreed, that it is worth telling, and nobody was told yet. */
    public boolean startToTell(DelayRules rules) {
        return expectation.startToTell(startsAt(), rules);
    }

    /** As {@link #startToTell}; it counts as told from then on. */
    public boolean tellStart(DelayRules rules) {
        return expectation.tellStart(startsAt(), rules);
    }

    /**
     * Five minutes more, as often as the rules let.
     *
     * @throws BusinessException CONFLICT extended-enough
     */
    public void extend(DelayRules rules, Instant now) {
        expectation.extend(rules);
        moved(now);
    }

    /**
     * "I can't end now": E does not come until the end is released or the doctor finishes.
     *
     * @param reason 1 to 500 characters
     * @throws BusinessException INVALID reason-missing, note-too-long
     */
    public void hold(String reason, Instant now) {
        expectation.hold(reason, now);
        moved(now);
    }

    /** The end is no longer held. */
    public void release(Instant now) {
        expectation.release();
        moved(now);
    }

    /** The patient would rather wait for a late doctor: D becomes E. */
    public void patientWaits(Instant now) {
        expectation.patientWaits(now);
        moved(now);
    }

    /** The patient has chosen to wait for the start now expected, however late. (T3) */
    public void acceptDelay() {
        expectation.acceptDelay();
    }

    /** The doctor has taken the finish back, until then. (A8) */
    public void reopenUntil(Instant end, Instant now) {
        expectation.reopenUntil(end);
        moved(now);
    }

    /** They have been warned of this, for the X or E as it is now. */
    public void warn(Warning warning) {
        expectation.warn(warning);
    }

    private void moved(Instant now) {
        expectation.recompute(startsAt(), endsAt());
        lookAgainAt(now);
    }

    /** Tells the sweep when to look next, and ends its claim; null: never again. */
    public void lookAgainAt(Instant moment) {
        watch.lookAgainAt(moment);
    }

    /** Whether it is time for the sweep to look, and no other node has the visit in hand. */
    public boolean isDueFor(String node, Instant now) {
        return watch.isDue(now) && watch.isFor(node, now);
    }

    /** X: when the visit is expected to begin, never before the agreed start. */
    public Instant expectedStart() {
        return expectation.expectedStart();
    }

    /** E: until when it may last, unless it is held. */
    public Instant visitEnd() {
        return expectation.visitEnd();
    }

    /** Until when one may come in: E, or a quarter of an hour from now while the end is held. */
    public Instant doorOpenUntil(Instant now) {
        return expectation.doorOpenUntil(now);
    }

    /** X and the grace: until when the doctor must have come, unless the patient keeps waiting. */
    public Instant doctorDeadline(Duration grace) {
        return expectedStart().plus(grace);
    }

    /** Whether the doctor has announced a delay, in minutes: 5, 10, 15, or 0 for none. */
    public int announcedMinutes() {
        return expectation.announcedMinutes();
    }

    /** By how much it was extended, minutes: 0 to 15. */
    public int extensionMinutes() {
        return expectation.extensionMinutes();
    }

    /** Whether it may be extended once more. */
    public boolean mayExtend(DelayRules rules) {
        return expectation.mayExtend(rules);
    }

    /** Whether the doctor holds the end. */
    public boolean held() {
        return expectation.held();
    }

    /** Why the end is held; null when it is not. */
    public String holdReason() {
        return expectation.holdReason();
    }

    /** Whether the patient has chosen to wait for a late doctor. */
    public boolean patientKeepsWaiting() {
        return expectation.patientKeepsWaiting();
    }

    /** Whether X moved so far that the patient should choose: wait or rebook. */
    public boolean choiceDue(DelayRules rules) {
        return expectation.choiceDue(startsAt(), rules);
    }

    /** Whether they were warned of this, for the X or E as it is now. */
    public boolean warned(Warning warning) {
        return expectation.warned(warning);
    }
}
