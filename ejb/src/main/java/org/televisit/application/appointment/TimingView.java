package org.televisit.application.appointment;

import java.time.Instant;

/**
 * What becomes of a visit's time, for one reader (REQUIREMENTS T0 to T4).
 *
 * @param expectedStart X
 * @param visitEnd E; it does not come while the end is held
 * @param doctorDeadline D, when the visit is cancelled if the doctor has not come; null when that is not to be feared:
 *     the doctor came or tried, or the visit is over
 * @param warnFrom X + 3 min, from when a waiting patient is shown D and may keep waiting
 * @param keepsWaiting whether the patient has chosen to keep waiting, so that D is E
 * @param announcedDelayMinutes 5, 10 or 15; 0 when the doctor announced none
 * @param extensionMinutes 0, 5, 10 or 15
 * @param held whether the doctor holds the end
 * @param mayExtend whether the reader may extend now
 * @param choiceDue whether the patient should choose to wait or rebook: X moved more than 30 min from what they know
 * @param outcomeAsked why the visit's doctor is asked what it came to, {@code slot-end} or {@code one-sided}; null
 *     when they are not
 */
public record TimingView(
        Instant expectedStart,
        Instant visitEnd,
        Instant doctorDeadline,
        Instant warnFrom,
        boolean keepsWaiting,
        int announcedDelayMinutes,
        int extensionMinutes,
        boolean held,
        boolean mayExtend,
        boolean choiceDue,
        String outcomeAsked) {}
