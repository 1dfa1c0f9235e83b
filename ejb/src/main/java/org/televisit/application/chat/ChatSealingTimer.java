package org.televisit.application.chat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/**
 * Has what is not sealed yet be sealed. Once all is it rests until the next start: what this release keeps is sealed
 * from the beginning.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChatSealingTimer {

    private static final Logger LOG = Logger.getLogger(ChatSealingTimer.class);

    @Inject
    private ChatSealing sealing;

    private boolean allSealed;

    @Schedule(hour = "*", minute = "*", second = "50", persistent = false)
    void tick() {
        if (allSealed) {
            return;
        }
        try {
            int sealed = 0;
            for (int some = sealing.sealSome(); some > 0; some = sealing.sealSome()) {
                sealed += some;
            }
            allSealed = true;
            if (sealed > 0) {
                LOG.infof("%d messages and files of earlier visits are sealed now", sealed);
            }
        } catch (RuntimeException e) {
            LOG.warn("Earlier messages and files could not be sealed; trying again in a minute", e);
        }
    }
}
