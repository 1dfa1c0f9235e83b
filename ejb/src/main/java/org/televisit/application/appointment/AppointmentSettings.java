package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.televisit.application.settings.Span;

/** The durations of booking, joining and correcting; each a setting with the value of REQUIREMENTS as its default. */
@ApplicationScoped
public class AppointmentSettings {

    static final Span JOIN_OPENS = Span.named("televisit.join.opens.before", "PT10M", "PT0S", "PT4H");

    private static final Span LATE_CANCEL = Span.named("televisit.cancel.late.within", "PT24H", "PT0S", "P30D");
    private static final Span HORIZON = Span.named("televisit.book.horizon", "P56D", "P1D", "P366D");
    private static final Span CORRECT = Span.named("televisit.outcome.correct.within", "P7D", "PT0S", "P366D");
    private static final Span REOPEN = Span.named("televisit.call.reopen.within", "PT15M", "PT1M", "PT4H");

    private static final Span ONLINE = Span.named("televisit.payment.online.within", "PT30M", "PT1M", "P7D");

    private Duration joinOpensBefore;
    private Duration lateCancelWithin;
    private Duration bookingHorizon;
    private Duration correctWithin;
    private Duration reopenWithin;
    private Duration payOnlineWithin;

    /** For the container. */
    protected AppointmentSettings() {}

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException in one line that names the setting that makes no sense
     */
    @Inject
    public AppointmentSettings(Config settings) {
        joinOpensBefore = JOIN_OPENS.in(settings);
        lateCancelWithin = LATE_CANCEL.in(settings);
        bookingHorizon = HORIZON.in(settings);
        correctWithin = CORRECT.in(settings);
        reopenWithin = REOPEN.in(settings);
        payOnlineWithin = ONLINE.in(settings);
    }

    /** Makes a wrong setting fail the deployment instead of the first visit. */
    void check(@Observes Startup deployed) {}

    /** How long before the start the room opens (A8). */
    public Duration joinOpensBefore() {
        return joinOpensBefore;
    }

    /** A patient's cancellation closer to the start than this is a late one (A5). */
    public Duration lateCancelWithin() {
        return lateCancelWithin;
    }

    /** How far ahead slots are offered (A1). */
    public Duration bookingHorizon() {
        return bookingHorizon;
    }

    /** For how long a wrong outcome may be put right (A6). */
    public Duration correctWithin() {
        return correctWithin;
    }

    /** For how long the doctor may take a finish back, and for how long the room is open again then (A8). */
    public Duration reopenWithin() {
        return reopenWithin;
    }

    /** How long after the booking an online payment is waited for, at most until the start (A9). */
    public Duration payOnlineWithin() {
        return payOnlineWithin;
    }

    /** The rule for entering a room with these settings. */
    public JoinPolicy joinPolicy() {
        return new JoinPolicy(joinOpensBefore);
    }
}
