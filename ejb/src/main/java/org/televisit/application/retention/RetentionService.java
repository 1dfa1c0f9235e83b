package org.televisit.application.retention;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.recording.RecordingCare;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.retention.Kept;
import org.televisit.domain.retention.RetentionRepository;

/** Deletes what is old enough, some rows in a transaction each, so that nobody waits for it. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RetentionService {

    /** So many rows in a transaction. */
    public static final int BATCH = 500;

    @Inject
    private RetentionRepository rows;

    @Inject
    private RecordingCare recordings;

    @Inject
    private RetentionSettings settings;

    @Inject
    private OldAudit oldAudit;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** Deletes some of this class; how many, 0 when none is left. */
    public int deleteSome(Kept kept) {
        Instant before = clock.now().minus(settings.of(kept));
        return kept.rowsAlone() ? rows.deleteSome(kept, before, BATCH) : recordings.deleteOlderThan(before);
    }

    /** Takes some of the oldest lines off the audit trail; how many. */
    public int deleteSomeOfTheAudit() {
        Instant before = clock.now().minus(settings.audit());
        return oldAudit.deleteSome(before, BATCH);
    }

    /** Writes down how much was deleted of what. */
    public void note(String what, long count) {
        audit.record(Actor.SYSTEM, new AuditEntry(AuditAction.RETENTION, "Retention", what, null, "rows:" + count));
    }
}
