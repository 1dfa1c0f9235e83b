package org.televisit.application.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditEvent;
import org.televisit.domain.audit.AuditOutcome;
import org.televisit.domain.audit.AuditRepository;
import org.televisit.domain.shared.BusinessException;

/** Writes audit rows in the running transaction: a thing and its row are stored together or not at all. */
@Dependent
public class AuditTrail {

    @Inject
    private AuditRepository rows;

    @Inject
    private ApplicationClock clock;

    /** Something was done. */
    public void record(Author author, AuditEntry entry) {
        append(author, entry, AuditOutcome.SUCCESS);
    }

    /**
     * Something was refused, without an exception to follow.
     *
     * @see #refused for when one follows
     */
    public void recordRefusal(Author author, AuditEntry entry) {
        append(author, entry, AuditOutcome.REFUSED);
    }

    /** Something is refused: writes the row and answers the exception to throw, which lets it be committed. */
    public RefusedException refused(Author author, AuditEntry entry, BusinessException refusal) {
        append(author, entry, AuditOutcome.REFUSED);
        return new RefusedException(refusal);
    }

    private void append(Author author, AuditEntry entry, AuditOutcome outcome) {
        AuditEvent.Draft line =
                switch (outcome) {
                    case SUCCESS ->
                        AuditEvent.success(entry.action(), clock.now()).because(entry.reason());
                    case REFUSED -> AuditEvent.refused(entry.action(), entry.reason(), clock.now());
                };
        rows.append(line.by(author.subject(), author.mainRole(), author.address())
                .on(entry.subjectType(), entry.subjectId())
                .ofPatient(entry.patientId())
                .event());
    }
}
