package org.televisit.infrastructure.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.televisit.application.call.IceServers;
import org.televisit.application.call.RelayAccess;
import org.televisit.application.health.PartReport;
import org.televisit.application.health.Probe;
import org.televisit.application.time.ApplicationClock;
import org.televisit.infrastructure.turn.RelayAllocation;

/**
 * Takes a place on each relay with credentials as a call has them, and gives it back: that the port is open says little,
 * the secret may be another one.
 */
@ApplicationScoped
public class RelayProbe implements Probe {

    @Inject
    private IceServers servers;

    @Inject
    private ApplicationClock clock;

    @Override
    public String part() {
        return "turn";
    }

    @Override
    public Finding look() {
        List<RelayAccess> relays = servers.relays("health", clock.now());
        if (relays.isEmpty()) {
            return Finding.off();
        }
        return together(relays.stream().map(RelayProbe::look).toList());
    }

    /**
     * How the relays do by all that was found of each way to them: whether none gives a place or some do is told apart,
     * because without any the network of nobody can be tried.
     */
    static Finding together(List<Finding> ways) {
        List<Finding> ill =
                ways.stream().filter(found -> !found.code().isEmpty()).toList();
        if (ill.isEmpty()) {
            return Finding.up();
        }
        String code = ill.get(0).code();
        return Finding.degraded(ill.size() == ways.size() ? code : PartReport.SOME + code);
    }

    /** How one relay does. */
    public static Finding look(RelayAccess relay) {
        try (RelayAllocation place = RelayAllocation.over(relay)) {
            int error = place.take();
            return error == 0 ? Finding.up() : Finding.degraded("refused-" + error);
        } catch (IOException e) {
            return Finding.degraded("no-answer");
        }
    }
}
