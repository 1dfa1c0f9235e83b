package org.televisit.application.rules;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;
import org.televisit.application.settings.Rules;

/** Looks every two seconds what admins have set, so that each node goes by it; the first time before it serves anybody. */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RulesTimer {

    /** By then every node that can read the database goes by what was set. */
    static final Duration HEARD_WITHIN = Duration.ofSeconds(5);

    private static final Logger LOG = Logger.getLogger(RulesTimer.class);

    @Inject
    private RuleService service;

    @Inject
    private Rules rules;

    private boolean failing;

    @PostConstruct
    void begin() {
        rules.choose(service.choice());
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        try {
            rules.choose(service.choice());
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.errorf("What admins have set could not be read; it is tried again every two seconds: %s", e);
            }
            failing = true;
        }
    }
}
