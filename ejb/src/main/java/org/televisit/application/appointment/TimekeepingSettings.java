package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;
import org.televisit.application.settings.RulesInForce;
import org.televisit.domain.appointment.DelayRules;
import org.televisit.domain.attendance.AlarmRules;
import org.televisit.domain.attendance.AttendanceRules;

/** How a visit keeps its time (REQUIREMENTS T0, T2 to T4, T6): how long one waits for whom, who is told what and when. */
@ApplicationScoped
public class TimekeepingSettings {

    private Rules rules;

    /** For the container. */
    protected TimekeepingSettings() {}

    /** By these rules. */
    @Inject
    public TimekeepingSettings(Rules rules) {
        this.rules = rules;
    }

    /** How long one waits for whom, and when somebody is warned. */
    public AttendanceRules attendance() {
        RulesInForce now = rules.now();
        return new AttendanceRules(
                now.of(Rule.JOIN_OPENS),
                now.of(Rule.DOCTOR_GRACE),
                now.of(Rule.DOCTOR_WAITS),
                now.of(Rule.PATIENT_GRACE),
                now.of(Rule.ATTENDED),
                now.of(Rule.UNANSWERED),
                now.of(Rule.HOLD_FORGOTTEN),
                new AlarmRules(
                        now.of(Rule.DOCTOR_RUNG),
                        now.of(Rule.LATE_WARNED),
                        now.of(Rule.ENDING_SOON),
                        now.of(Rule.ENDING_NOW)));
    }

    /** Who is told of a start that moves, and by how much an end may. */
    public DelayRules delay() {
        RulesInForce now = rules.now();
        return new DelayRules(now.of(Rule.TOLD_WHEN_MOVED), now.of(Rule.CHOICE_BEYOND), now.of(Rule.EXTENSION));
    }

    /** When no node has said a word for longer, that was an outage. (T6) */
    public Duration outageAfter() {
        return rules.of(Rule.OUTAGE_AFTER);
    }
}
