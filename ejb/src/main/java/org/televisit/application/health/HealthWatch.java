package org.televisit.application.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.televisit.application.health.Probe.Finding;
import org.televisit.application.time.ApplicationClock;

/**
 * Looks at everything a node leans on and keeps what it found, so that asking costs nothing and nobody can have us knock
 * at other servers. Without the database nothing goes; without mail, relay or Keycloak visits that run go on, so those
 * only degrade: a balancer must not take a node away from the people in its calls.
 */
@ApplicationScoped
public class HealthWatch {

    private static final Logger LOG = Logger.getLogger(HealthWatch.class);

    private final HealthBoard board = new HealthBoard();

    @Inject
    @Any
    private Instance<Probe> probes;

    @Inject
    private ApplicationClock clock;

    /** Looks at every part, one after the other. */
    void look() {
        probes.forEach(this::look);
        board.looked(clock.now());
    }

    private void look(Probe probe) {
        Finding found = probe.look();
        Optional<PartState> before = board.note(probe.part(), found, clock.now());
        before.ifPresent(was -> tell(probe.part(), was, found));
    }

    /** Looks at one part now, for whoever has just met a failure of it; answers how it does. */
    public Optional<PartReport> lookAt(String part) {
        for (Probe probe : probes) {
            if (probe.part().equals(part)) {
                look(probe);
            }
        }
        return of(part);
    }

    /** How one part did at the latest look; empty while nothing is known of it. */
    public Optional<PartReport> of(String part) {
        return board.of(part);
    }

    /** Whether the node's own clockwork runs. */
    public boolean live() {
        return board.live(clock.now());
    }

    /** How the node does, all in all. */
    public PartState overall() {
        return board.overall(clock.now());
    }

    /** How each part does, by name. */
    public List<PartReport> parts() {
        return board.parts();
    }

    private static void tell(String part, PartState before, Finding found) {
        boolean ill = found.state().compareTo(PartState.UP) > 0;
        if (ill) {
            LOG.warnf("The part '%s' is %s now: %s", part, found.state(), found.code());
        } else if (before.compareTo(PartState.UP) > 0) {
            LOG.infof("The part '%s' is well again", part);
        }
    }
}
