package org.televisit.application.recording;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.televisit.application.security.Roles;

/** Ends waiting for chunks that never come, and removes files that stayed behind. One that fails stops no other. */
@Singleton
@RunAs(Roles.SYSTEM)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecordingTimer {

    private static final Logger LOG = Logger.getLogger(RecordingTimer.class);

    @Inject
    private RecordingCare care;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void sweep() {
        each(care.forsaken(), care::settle);
        each(care.uncleared(), care::clear);
    }

    private static void each(List<String> ids, Consumer<String> act) {
        for (String id : ids) {
            try {
                act.accept(id);
            } catch (RuntimeException e) {
                LOG.errorf(e, "Recording %s could not be looked after", id);
            }
        }
    }
}
