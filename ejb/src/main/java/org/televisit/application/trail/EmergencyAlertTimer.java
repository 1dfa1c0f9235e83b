package org.televisit.application.trail;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/** Looks every ten seconds whether somebody is to be mailed about emergency access. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EmergencyAlertTimer {

    private static final Logger LOG = Logger.getLogger(EmergencyAlertTimer.class);

    @Inject
    private EmergencyAlertService alerts;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        try {
            alerts.mailThoseDue();
        } catch (RuntimeException e) {
            LOG.warnf("Alerts about emergency access could not be looked at: %s", e.getMessage());
        }
    }
}
