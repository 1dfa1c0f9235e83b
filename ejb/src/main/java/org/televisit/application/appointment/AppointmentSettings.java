package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;

/** The durations of booking, joining and correcting, as they are now. */
@ApplicationScoped
public class AppointmentSettings {

    private Rules rules;

    /** For the container. */
    protected AppointmentSettings() {}

    /** By these rules. */
    @Inject
    public AppointmentSettings(Rules rules) {
        this.rules = rules;
    }

    /** How long before the start the room opens (A8). */
    public Duration joinOpensBefore() {
        return rules.of(Rule.JOIN_OPENS);
    }

    /** A patient's cancellation closer to the start than this is a late one (A5). */
    public Duration lateCancelWithin() {
        return rules.of(Rule.LATE_CANCEL);
    }

    /** How far ahead slots are offered (A1). */
    public Duration bookingHorizon() {
        return rules.of(Rule.HORIZON);
    }

    /** For how long a wrong outcome may be put right (A6). */
    public Duration correctWithin() {
        return rules.of(Rule.CORRECT);
    }

    /** For how long the doctor may take a finish back, and for how long the room is open again then (A8). */
    public Duration reopenWithin() {
        return rules.of(Rule.REOPEN);
    }

    /** How long after the booking an online payment is waited for, at most until the start (A9). */
    public Duration payOnlineWithin() {
        return rules.of(Rule.PAY_ONLINE);
    }

    /** The rule for entering a room, as it is now. */
    public JoinPolicy joinPolicy() {
        return new JoinPolicy(joinOpensBefore());
    }
}
