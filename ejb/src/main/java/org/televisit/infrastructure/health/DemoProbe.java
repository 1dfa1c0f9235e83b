package org.televisit.infrastructure.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;
import org.televisit.application.health.Probe;
import org.televisit.application.security.DemoPeople;
import org.televisit.application.security.IdentityDirectory;
import org.televisit.application.security.IdentityDirectory.DirectoryState;

/**
 * Whether the realm of a hospital knows the demo's people. They are kept out here all the same, but other applications of
 * that Keycloak would let them in: somebody has to delete them. Looked for once an hour; until the provider has answered
 * once, at each look.
 */
@ApplicationScoped
public class DemoProbe implements Probe {

    private static final Logger LOG = Logger.getLogger(DemoProbe.class);
    private static final long KEPT_NANOS = Duration.ofHours(1).toNanos();

    private DemoPeople people;
    private IdentityDirectory directory;
    private LongSupplier nanoClock;
    private Finding found;
    private long foundAt;

    /** For the container. */
    DemoProbe() {}

    @Inject
    DemoProbe(DemoPeople people, IdentityDirectory directory) {
        this(people, directory, System::nanoTime);
    }

    DemoProbe(DemoPeople people, IdentityDirectory directory, LongSupplier nanoClock) {
        this.people = people;
        this.directory = directory;
        this.nanoClock = nanoClock;
    }

    @Override
    public String part() {
        return "demo";
    }

    @Override
    public synchronized Finding look() {
        if (people.areAtHome()) {
            return Finding.off();
        }
        long now = nanoClock.getAsLong();
        if (found == null || now - foundAt >= KEPT_NANOS) {
            Finding answered = asked();
            if (answered != null) {
                found = answered;
                foundAt = now;
            }
        }
        return found == null ? Finding.off() : found;
    }

    /** Null when the provider gave no clear answer about somebody, and none of the demo's was found before. */
    private Finding asked() {
        for (String subject : DemoPeople.all()) {
            DirectoryState state = directory.stateOf(subject);
            if (state == DirectoryState.ENABLED) {
                LOG.error("The realm knows the people of the demo, whose passwords everybody knows: delete them there");
                return Finding.degraded("demo-people");
            }
            if (state == DirectoryState.UNKNOWN) {
                return null;
            }
        }
        return Finding.up();
    }
}
