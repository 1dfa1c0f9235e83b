package org.televisit.application.demo;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;
import org.televisit.domain.shared.BusinessException;

/**
 * With {@code televisit.demo} set: seeds the demonstration data at the start, then keeps one visit of Maria with
 * Dr. Otieno and one of Juan with Dr. Haddad that can be joined at any moment. Otherwise it does nothing.
 */
@Singleton
@Startup
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoVisitTimer {

    private static final Logger LOG = Logger.getLogger(DemoVisitTimer.class);

    @Inject
    @ConfigProperty(name = "televisit.demo", defaultValue = "false")
    private boolean demo;

    @Inject
    private DemoDay day;

    @Inject
    private DemoMoney money;

    @Inject
    private DemoVisits visits;

    @PostConstruct
    void begin() {
        if (!demo) {
            return;
        }
        try {
            if (day.seedOnce()) {
                money.make();
            }
        } catch (RuntimeException e) {
            LOG.error("The demonstration data could not be made", e);
        }
        tick();
    }

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        if (demo) {
            keepOneOpen(DemoDoctor.OTIENO, DemoPatient.MARIA);
            keepOneOpen(DemoDoctor.HADDAD, DemoPatient.JUAN);
        }
    }

    private void keepOneOpen(DemoDoctor doctor, DemoPatient patient) {
        try {
            visits.keepOneOpen(doctor.subject(), patient.subject());
        } catch (BusinessException taken) {
            LOG.debugf("No demonstration visit this time: %s", taken.reason());
        } catch (RuntimeException e) {
            LOG.warn("The demonstration visit could not be kept open", e);
        }
    }
}
