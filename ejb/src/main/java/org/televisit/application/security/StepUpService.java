package org.televisit.application.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Has the caller prove again who they are, for what needs more than being signed in (REQUIREMENTS I6). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class StepUpService {

    @Inject
    private StepUpProvider provider;

    @Inject
    private StepUpRule rule;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** Where the caller is to prove it. */
    public URI address(StepUpProvider.Question question) {
        return provider.address(question, rule.within());
    }

    /**
     * Looks at what came back: the same person, and lately.
     *
     * @throws BusinessException FORBIDDEN step-up-failed; UNAVAILABLE step-up-unavailable
     */
    public StepUp confirm(StepUpProvider.Question question, String code) {
        Actor actor = caller.actor();
        StepUp proof = provider.answer(question, code).orElse(null);
        try {
            rule.require(proof, actor.subject(), clock.now());
        } catch (BusinessException e) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofAccount(AuditAction.STEP_UP, actor.subject(), "step-up-failed"),
                    new BusinessException(Category.FORBIDDEN, "step-up-failed", e));
        }
        audit.record(actor, AuditEntry.ofAccount(AuditAction.STEP_UP, actor.subject(), null));
        return proof;
    }
}
