package org.televisit.application.retention;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;
import org.televisit.domain.retention.Kept;

/**
 * Deletes every night what is old enough. The rows are the truth, so a night that was missed is made up for by the next;
 * several nodes may do it at once, since each row goes once.
 */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RetentionTimer {

    private static final Logger LOG = Logger.getLogger(RetentionTimer.class);
    private static final int MOST_BATCHES = 2000;

    @Inject
    private RetentionService retention;

    @Inject
    private RetentionSettings settings;

    @Schedule(hour = "3", minute = "20", persistent = false)
    void night() {
        if (!settings.deleting()) {
            return;
        }
        for (Kept kept : Kept.values()) {
            delete(kept.name(), () -> retention.deleteSome(kept));
        }
        delete("AUDIT", retention::deleteSomeOfTheAudit);
    }

    private void delete(String what, IntSupplier some) {
        long deleted = 0;
        try {
            int last = some.getAsInt();
            for (int i = 1; i < MOST_BATCHES && last > 0; i++) {
                deleted += last;
                last = some.getAsInt();
            }
            deleted += last;
        } catch (RuntimeException e) {
            LOG.errorf(e, "What is old of %s could not all be deleted; the next night tries again", what);
        }
        if (deleted > 0) {
            retention.note(what, deleted);
            LOG.infof("%d rows of %s were old enough and are deleted", deleted, what);
        }
    }
}
