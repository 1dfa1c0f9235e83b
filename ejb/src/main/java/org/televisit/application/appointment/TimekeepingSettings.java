package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.televisit.application.settings.Span;
import org.televisit.domain.appointment.DelayRules;
import org.televisit.domain.attendance.AlarmRules;
import org.televisit.domain.attendance.AttendanceRules;

/** How a visit keeps its time (REQUIREMENTS T0, T2 to T4, T6): how long one waits for whom, who is told what and when. */
@ApplicationScoped
public class TimekeepingSettings {

    private static final Span DOCTOR_GRACE = Span.named("televisit.time.doctor.grace", "PT5M", "PT30S", "PT1H");
    private static final Span DOCTOR_WAITS = Span.named("televisit.time.doctor.waits", "PT5M", "PT0S", "PT1H");
    private static final Span PATIENT_GRACE = Span.named("televisit.time.patient.grace", "PT15M", "PT1M", "PT4H");
    private static final Span ATTENDED = Span.named("televisit.time.attended", "PT30S", "PT5S", "PT10M");
    private static final Span UNANSWERED = Span.named("televisit.time.unanswered", "PT24H", "PT1M", "P30D");
    private static final Span HOLD_FORGOTTEN = Span.named("televisit.time.hold.forgotten", "PT15M", "PT1M", "PT4H");
    private static final Span DOCTOR_RUNG = Span.named("televisit.time.doctor.rung", "PT2M", "PT0S", "PT1H");
    private static final Span LATE_WARNED = Span.named("televisit.time.late.warned", "PT3M", "PT0S", "PT1H");
    private static final Span ENDING_SOON = Span.named("televisit.time.ending.soon", "PT5M", "PT1M", "PT1H");
    private static final Span ENDING_NOW = Span.named("televisit.time.ending.now", "PT1M", "PT1M", "PT1H");
    private static final Span TOLD_WHEN_MOVED = Span.named("televisit.time.told.when.moved", "PT5M", "PT1M", "PT1H");
    private static final Span CHOICE_BEYOND = Span.named("televisit.time.choice.beyond", "PT30M", "PT1M", "PT4H");
    private static final Span EXTENSION = Span.named("televisit.time.extension.longest", "PT15M", "PT0S", "PT15M");
    private static final Span OUTAGE_AFTER = Span.named("televisit.time.outage.after", "PT60S", "PT30S", "PT1H");

    private AttendanceRules attendance;
    private DelayRules delay;
    private Duration outageAfter;

    /** For the container. */
    protected TimekeepingSettings() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException in one line that names the setting that makes no sense
     */
    @Inject
    public TimekeepingSettings(Config settings) {
        Span.requireNotLonger(LATE_WARNED, DOCTOR_GRACE, settings);
        Span.requireNotLonger(DOCTOR_RUNG, DOCTOR_GRACE, settings);
        Span.requireNotLonger(DOCTOR_GRACE, PATIENT_GRACE, settings);
        Span.requireNotLonger(DOCTOR_WAITS, PATIENT_GRACE, settings);
        Span.requireNotLonger(ENDING_NOW, ENDING_SOON, settings);
        attendance = new AttendanceRules(
                AppointmentSettings.JOIN_OPENS.in(settings),
                DOCTOR_GRACE.in(settings),
                DOCTOR_WAITS.in(settings),
                PATIENT_GRACE.in(settings),
                ATTENDED.in(settings),
                UNANSWERED.in(settings),
                HOLD_FORGOTTEN.in(settings),
                new AlarmRules(
                        DOCTOR_RUNG.in(settings),
                        LATE_WARNED.in(settings),
                        ENDING_SOON.in(settings),
                        ENDING_NOW.in(settings)));
        delay = new DelayRules(TOLD_WHEN_MOVED.in(settings), CHOICE_BEYOND.in(settings), EXTENSION.in(settings));
        outageAfter = OUTAGE_AFTER.in(settings);
    }

    /** Makes a wrong setting fail the deployment instead of the first visit. */
    void check(@Observes Startup deployed) {}

    /** How long one waits for whom, and when somebody is warned. */
    public AttendanceRules attendance() {
        return attendance;
    }

    /** Who is told of a start that moves, and by how much an end may. */
    public DelayRules delay() {
        return delay;
    }

    /** When no node has said a word for longer, that was an outage. (T6) */
    public Duration outageAfter() {
        return outageAfter;
    }
}
