package org.televisit.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.signaling.KeyedRate;

/**
 * How often one person may ask REST and FHIR on this node, by pages and programs together: enough for every page and any
 * honest program, and not for reading the house out. What a call needs is not counted ({@link CallGoesOn}).
 */
@ApplicationScoped
public class PersonRate {

    private KeyedRate rate;

    /** For the container. */
    PersonRate() {}

    /** The settings are those of docs/settings.md. */
    @Inject
    public PersonRate(
            @ConfigProperty(name = "televisit.api.calls.per.second", defaultValue = "50") int perSecond,
            @ConfigProperty(name = "televisit.api.calls.burst", defaultValue = "1000") int burst) {
        if (perSecond < 1 || burst < 1) {
            throw new IllegalArgumentException("televisit.api.calls.per.second and .burst must be 1 or more");
        }
        rate = new KeyedRate(perSecond, burst, System::nanoTime);
    }

    /** 0 if the caller may go on, also when nobody is signed in; else the seconds after which to try again. */
    public int secondsToWait(Principal caller) {
        return caller == null ? 0 : rate.secondsToWait(caller.getName());
    }
}
