package org.televisit.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.televisit.application.health.HealthWatch;
import org.televisit.application.health.PartReport;
import org.televisit.application.security.RealmAddress;
import org.televisit.application.time.ApplicationClock;

/** Whether the identity provider does not answer at the moment, so that nobody is sent there in vain. */
@ApplicationScoped
public class ProviderAbsence {

    private static final String PART = "keycloak";

    @Inject
    private RealmAddress realm;

    @Inject
    private HealthWatch watch;

    @Inject
    private ApplicationClock clock;

    /** By the latest look, which is ten seconds old at most. */
    public boolean known() {
        return away(watch.of(PART));
    }

    /** Looks at once, because the provider has just refused something, or did not answer. */
    boolean found() {
        return away(watch.lookAt(PART));
    }

    /** Whether this address is one of the provider's pages. */
    boolean liesThere(String address) {
        return address.startsWith(realm.value() + "/");
    }

    Instant now() {
        return clock.now();
    }

    // A realm that is switched off, or a proxy that forbids, is an answer: nobody is held against it.
    static boolean away(Optional<PartReport> latest) {
        return latest.map(PartReport::code)
                .filter(code -> code.equals("no-answer") || code.startsWith("status-5"))
                .isPresent();
    }
}
