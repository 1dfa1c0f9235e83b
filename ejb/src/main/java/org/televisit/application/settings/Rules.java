package org.televisit.application.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * The rules as they are now on this node. Ask each time: what an admin chooses counts within seconds, on every node,
 * without a redeploy.
 */
@ApplicationScoped
public class Rules {

    private static final Logger LOG = Logger.getLogger(Rules.class);

    private Config environment;
    private volatile RulesInForce now;
    private volatile Map<String, String> chosen = Map.of();

    /** For the container. */
    protected Rules() {}

    /**
     * By the environment alone, until it is told what admins chose.
     *
     * @throws IllegalArgumentException in one line that names the setting that makes no sense
     */
    @Inject
    public Rules(Config environment) {
        this.environment = environment;
        now = RulesInForce.of(environment, Map.of());
    }

    /** Makes a wrong setting fail the deployment instead of the first visit. */
    void check(@Observes Startup deployed) {}

    /** What this rule is now. */
    public Duration of(Rule rule) {
        return now.of(rule);
    }

    /** All of them at this moment, for who needs several that go together. */
    public RulesInForce now() {
        return now;
    }

    /** What rules would be if admins had chosen this, by name, as settings are written. */
    public RulesInForce with(Map<String, String> choice) {
        return RulesInForce.of(environment, choice);
    }

    /** From now on admins' choice is this, by name, as settings are written. */
    public void choose(Map<String, String> choice) {
        if (choice.equals(chosen)) {
            return;
        }
        RulesInForce next = with(choice);
        now = next;
        chosen = Map.copyOf(choice);
        LOG.infof("Rules that admins have set: %d", choice.size());
        Set<Rule> left = next.left();
        if (!left.isEmpty()) {
            LOG.warnf(
                    "What admins have set these to makes no sense beside other settings and does not count: %s", left);
        }
    }
}
