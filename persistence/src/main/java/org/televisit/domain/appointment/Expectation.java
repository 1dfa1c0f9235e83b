package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * When a visit is now expected to begin (X) and until when it may last (E), and all that moves the two away from what
 * was agreed upon (REQUIREMENTS T0, T2 to T4). X is the latest of the start, the end of the doctor's previous visit
 * with its buffer, the delay the doctor announced, the start agreed on after a late payment, and what the patient was
 * last told: a time once told is kept. E is the agreed end, moved as far as X was, and the extensions; or, once
 * reopened, the end of that.
 */
@Embeddable
public class Expectation {

    /** By how much a visit is extended at a time, minutes. */
    public static final int EXTENSION_STEP = 5;

    private static final int LONGEST_ANNOUNCED = 15;
    private static final int LONGEST_REASON = 500;
    private static final Duration HELD_DOOR = Duration.ofMinutes(15);

    @Column(nullable = false)
    private Instant expectedStart;

    @Column(nullable = false)
    private Instant visitEnd;

    private int announcedMinutes;
    private Instant announcedStart;
    private Instant agreedStart;
    private Instant previousFreeAt;
    private Instant toldStart;
    private Instant acceptedStart;
    private int extensionMinutes;
    private Instant reopenedUntil;
    private Instant heldSince;

    @Column(length = LONGEST_REASON)
    private String holdReason;

    private Instant patientWaitsSince;
    private Instant wantedFor;
    private Instant lateFor;
    private Instant endingSoonFor;
    private Instant endingNowFor;

    protected Expectation() {}

    /** As agreed, nothing has moved it. */
    static Expectation asAgreed(Instant start, Instant end) {
        Expectation agreed = new Expectation();
        agreed.recompute(start, end);
        return agreed;
    }

    /** Derives X and E anew from the agreed start and end and all that moves them. */
    void recompute(Instant start, Instant end) {
        expectedStart = latest(start, previousFreeAt, announcedStart, agreedStart, toldStart);
        Duration moved = Duration.between(start, expectedStart).plusMinutes(extensionMinutes);
        visitEnd = latest(end.plus(moved), reopenedUntil);
    }

    private static Instant latest(Instant first, Instant... others) {
        return Stream.of(others)
                .filter(other -> other != null && other.isAfter(first))
                .max(Instant::compareTo)
                .orElse(first);
    }

    void announce(int minutes) {
        if (minutes < EXTENSION_STEP || minutes > LONGEST_ANNOUNCED || minutes % EXTENSION_STEP != 0) {
            throw new BusinessException(Category.INVALID, "minutes-unknown");
        }
        if (announcedMinutes > 0) {
            throw new BusinessException(Category.CONFLICT, "delay-announced");
        }
        announcedMinutes = minutes;
        announcedStart = expectedStart.plus(Duration.ofMinutes(minutes));
    }

    void agreeOn(Instant start) {
        agreedStart = start;
    }

    void previousFreeAt(Instant freeAt) {
        previousFreeAt = freeAt;
    }

    void extend(DelayRules rules) {
        if (!mayExtend(rules)) {
            throw new BusinessException(Category.CONFLICT, "extended-enough");
        }
        extensionMinutes += EXTENSION_STEP;
    }

    void reopenUntil(Instant end) {
        reopenedUntil = end;
    }

    void hold(String reason, Instant now) {
        if (reason == null || reason.isBlank()) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessException(Category.INVALID, "note-too-long");
        }
        if (heldSince == null) {
            heldSince = now;
        }
        holdReason = reason.strip();
    }

    void release() {
        heldSince = null;
        holdReason = null;
    }

    void patientWaits(Instant now) {
        if (patientWaitsSince == null) {
            patientWaitsSince = now;
        }
    }

    void acceptDelay() {
        acceptedStart = expectedStart;
    }

    /** Whether X is so far from what was last told, or agreed, that it is worth telling. */
    boolean startToTell(Instant agreed, DelayRules rules) {
        Instant told = toldStart == null ? agreed : toldStart;
        return Duration.between(told, expectedStart).compareTo(rules.worthTelling()) >= 0;
    }

    /** X counts as told from now on, if it was to be. */
    boolean tellStart(Instant agreed, DelayRules rules) {
        boolean tell = startToTell(agreed, rules);
        if (tell) {
            toldStart = expectedStart;
        }
        return tell;
    }

    boolean choiceDue(Instant agreed, DelayRules rules) {
        Instant known = acceptedStart == null ? agreed : acceptedStart;
        return Duration.between(known, expectedStart).compareTo(rules.bearable()) > 0;
    }

    boolean warned(Warning warning) {
        return switch (warning) {
            case DOCTOR_WANTED -> expectedStart.equals(wantedFor);
            case DOCTOR_LATE -> expectedStart.equals(lateFor);
            case ENDING_SOON -> visitEnd.equals(endingSoonFor);
            case ENDING_NOW -> visitEnd.equals(endingNowFor);
        };
    }

    void warn(Warning warning) {
        switch (warning) {
            case DOCTOR_WANTED -> wantedFor = expectedStart;
            case DOCTOR_LATE -> lateFor = expectedStart;
            case ENDING_SOON -> endingSoonFor = visitEnd;
            case ENDING_NOW -> endingNowFor = visitEnd;
        }
    }

    boolean mayExtend(DelayRules rules) {
        return extensionMinutes + EXTENSION_STEP <= rules.longestExtension().toMinutes();
    }

    Instant expectedStart() {
        return expectedStart;
    }

    Instant visitEnd() {
        return visitEnd;
    }

    /** Until when the door stands open: E, but while the end is held it stays a quarter of an hour away. */
    Instant doorOpenUntil(Instant now) {
        return held() ? latest(visitEnd, now.plus(HELD_DOOR)) : visitEnd;
    }

    int announcedMinutes() {
        return announcedMinutes;
    }

    int extensionMinutes() {
        return extensionMinutes;
    }

    boolean held() {
        return heldSince != null;
    }

    String holdReason() {
        return holdReason;
    }

    boolean patientKeepsWaiting() {
        return patientWaitsSince != null;
    }
}
