package org.televisit.application.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;
import org.televisit.domain.shared.BusinessException;

/**
 * Looks for visits whose time on the wall has moved: shortly after each start, because new rules come with a new Java,
 * and once a day. Each visit is a transaction of its own, and one that is moved already is left as it is, so that it
 * does not matter how many nodes look.
 */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ZoneRulesTimer {

    private static final Logger LOG = Logger.getLogger(ZoneRulesTimer.class);
    private static final long AFTER_START_MILLIS = 30_000;

    @Resource
    private TimerService timers;

    @Inject
    private ZoneRulesService rules;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(AFTER_START_MILLIS, new TimerConfig("zone rules", false));
    }

    @Timeout
    @Schedule(hour = "3", minute = "17", persistent = false)
    void look() {
        for (long visit : rules.apart()) {
            try {
                follow(visit);
            } catch (RuntimeException e) {
                LOG.warn("A visit could not be held against the rules of its zone", e);
            }
        }
    }

    private void follow(long visit) {
        try {
            rules.follow(visit);
        } catch (BusinessException refusal) {
            LOG.debugf("A visit could not follow its zone: %s", refusal.reason());
            rules.leave(visit);
        }
    }
}
