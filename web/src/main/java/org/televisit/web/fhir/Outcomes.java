package org.televisit.web.fhir;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jboss.logging.Logger;
import org.televisit.application.security.RefusalService;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.api.Problem;
import org.televisit.web.api.ProblemMapper;
import org.televisit.web.fhir.map.Systems;
import org.televisit.web.page.Causes;
import org.televisit.web.page.Words;

/**
 * Refusals as OperationOutcome (https://hl7.org/fhir/R4/operationoutcome.html), with the reasons and words of REST's
 * problem documents.
 */
@RequestScoped
public class Outcomes {

    private static final Logger LOG = Logger.getLogger(Outcomes.class);

    @Inject
    private Words words;

    @Inject
    private RefusalService refusals;

    /** A refusal with its status. */
    record Refusal(int status, OperationOutcome outcome) {}

    /**
     * What became of a request that failed; only what nobody foresaw is logged.
     *
     * @param writes whether something was to be changed: a rule that forbids that is 422 there, and not 400
     * @param request the method and the path, without what was asked with
     */
    Refusal of(Throwable thrown, boolean writes, String request) {
        Throwable cause = Causes.root(thrown);
        if (cause instanceof FhirRefusal refusal) {
            return refusal(refusal.status(), refusal.issue(), refusal.words());
        }
        if (cause instanceof BusinessException refusal) {
            boolean rule = writes && refusal.category() == Category.INVALID;
            int status = rule ? 422 : ProblemMapper.status(refusal.category());
            return refusal(status, rule ? IssueType.BUSINESSRULE : issue(refusal.category()), refusal);
        }
        if (cause instanceof EJBAccessException) {
            refusals.roleMissing(request);
            return new Refusal(403, of(403, "not-yours"));
        }
        LOG.error("A FHIR request failed", cause);
        return new Refusal(500, of(500, null));
    }

    private Refusal refusal(int status, IssueType issue, BusinessException refusal) {
        return new Refusal(status, outcome(issue, Problem.of(status, refusal, words)));
    }

    /** @param reason null for the status alone */
    OperationOutcome of(int status, String reason) {
        return outcome(issue(status), Problem.of(status, reason, words));
    }

    private static OperationOutcome outcome(IssueType issue, Problem problem) {
        OperationOutcome outcome = new OperationOutcome();
        OperationOutcome.OperationOutcomeIssueComponent said = outcome.addIssue()
                .setSeverity(IssueSeverity.ERROR)
                .setCode(issue)
                .setDiagnostics(problem.detail());
        said.getDetails()
                .setText(problem.title())
                .addCoding()
                .setSystem(Systems.REFUSAL)
                .setCode(problem.reason());
        return outcome;
    }

    private static IssueType issue(Category category) {
        return switch (category) {
            case NOT_FOUND -> IssueType.NOTFOUND;
            case CONFLICT -> IssueType.CONFLICT;
            case FORBIDDEN -> IssueType.FORBIDDEN;
            case INVALID -> IssueType.INVALID;
            case UNAVAILABLE -> IssueType.TRANSIENT;
            case TOO_OFTEN -> IssueType.THROTTLED;
        };
    }

    private static IssueType issue(int status) {
        return switch (status) {
            case 401 -> IssueType.LOGIN;
            case 403 -> IssueType.FORBIDDEN;
            case 404 -> IssueType.NOTFOUND;
            case 429 -> IssueType.THROTTLED;
            default -> status >= 500 ? IssueType.EXCEPTION : IssueType.INVALID;
        };
    }
}
