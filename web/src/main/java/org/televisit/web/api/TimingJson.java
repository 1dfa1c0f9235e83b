package org.televisit.web.api;

import org.televisit.application.appointment.TimingView;

/** What becomes of a visit's time; instants in ISO 8601 (UTC), {@code doctorDeadline} absent when not to be feared. */
public record TimingJson(
        String expectedStart,
        String visitEnd,
        String doctorDeadline,
        String warnFrom,
        boolean keepsWaiting,
        int announcedDelayMinutes,
        int extensionMinutes,
        boolean held,
        boolean mayExtend,
        boolean choiceDue,
        String outcomeAsked) {

    static TimingJson of(TimingView timing) {
        return new TimingJson(
                AppointmentJson.text(timing.expectedStart()),
                AppointmentJson.text(timing.visitEnd()),
                AppointmentJson.text(timing.doctorDeadline()),
                AppointmentJson.text(timing.warnFrom()),
                timing.keepsWaiting(),
                timing.announcedDelayMinutes(),
                timing.extensionMinutes(),
                timing.held(),
                timing.mayExtend(),
                timing.choiceDue(),
                timing.outcomeAsked());
    }
}
