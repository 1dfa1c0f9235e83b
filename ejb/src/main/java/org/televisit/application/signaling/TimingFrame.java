package org.televisit.application.signaling;

import java.time.Instant;

/**
 * What the pages in a room are told of the visit's time, after the welcome and whenever it changes.
 *
 * @param expectedStart X of REQUIREMENTS T0
 * @param visitEnd E
 * @param doctorDeadline when the visit is cancelled if the doctor has not come; null when that is not to be feared
 * @param keepsWaiting whether the patient has chosen to keep waiting
 * @param extensionMinutes 0, 5, 10 or 15
 * @param held whether the doctor holds the end, so that it does not come
 * @param choiceDue whether the patient should choose to wait or rebook
 */
public record TimingFrame(
        Instant expectedStart,
        Instant visitEnd,
        Instant doctorDeadline,
        boolean keepsWaiting,
        int extensionMinutes,
        boolean held,
        boolean choiceDue) {

    /** As JSON text. */
    public String text() {
        return "{\"type\":\"timing\",\"expectedStart\":" + ServerFrames.time(expectedStart) + ",\"visitEnd\":"
                + ServerFrames.time(visitEnd) + ",\"doctorDeadline\":" + ServerFrames.time(doctorDeadline)
                + ",\"keepsWaiting\":" + keepsWaiting + ",\"extensionMinutes\":" + extensionMinutes + ",\"held\":"
                + held + ",\"choiceDue\":" + choiceDue + "}";
    }
}
