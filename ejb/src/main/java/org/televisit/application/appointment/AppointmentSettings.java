package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The durations of booking and joining; each a setting with the value of REQUIREMENTS as its default (ISO 8601). */
@ApplicationScoped
public class AppointmentSettings {

    @Inject
    @ConfigProperty(name = "televisit.join.opens.before", defaultValue = "PT10M")
    private Duration joinOpensBefore;

    @Inject
    @ConfigProperty(name = "televisit.cancel.late.within", defaultValue = "PT24H")
    private Duration lateCancelWithin;

    @Inject
    @ConfigProperty(name = "televisit.book.horizon", defaultValue = "P56D")
    private Duration bookingHorizon;

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

    /** The rule for entering a room with these settings. */
    public JoinPolicy joinPolicy() {
        return new JoinPolicy(joinOpensBefore);
    }
}
