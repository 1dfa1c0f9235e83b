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
import org.televisit.application.security.Roles;

/**
 * Looks for visits whose time on the wall has moved: shortly after each start, because new rules come with a new Java,
 * and once a day. One that is moved already is left as it is, so that it does not matter how many nodes look.
 */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ZoneRulesTimer {

    private static final long AFTER_START_MILLIS = 30_000;

    @Resource
    private TimerService timers;

    @Inject
    private ZoneRulesRound round;

    @PostConstruct
    void begin() {
        timers.createSingleActionTimer(AFTER_START_MILLIS, new TimerConfig("zone rules", false));
    }

    @Timeout
    @Schedule(hour = "3", minute = "17", persistent = false)
    void look() {
        round.go();
    }
}
