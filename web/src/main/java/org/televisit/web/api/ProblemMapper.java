package org.televisit.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.jboss.logging.Logger;
import org.televisit.application.security.RefusalService;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.TooOftenException;
import org.televisit.web.page.Causes;
import org.televisit.web.page.Words;

/** Turns every exception of a resource into a problem document; only what nobody foresaw is logged. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    /** When to ask again for what is not there, in seconds. */
    static final int RETRY_SECONDS = 15;

    // what waiting does not mend
    private static final Set<String> NEVER_AGAIN =
            Set.of("content-damaged", "content-key-missing", "recording-damaged");

    @Inject
    private Words words;

    @Inject
    private RefusalService refusals;

    @Context
    private Request request;

    @Context
    private UriInfo address;

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable thrown) {
        Throwable cause = Causes.root(thrown);
        if (cause instanceof BusinessException refusal) {
            return later(refusal, problem(Problem.of(status(refusal), refusal, words)));
        }
        if (cause instanceof EJBAccessException) {
            refusals.roleMissing(
                    request.getMethod() + " " + address.getPath(false).replaceFirst("^/", ""));
            return problem(403, "not-yours");
        }
        if (cause instanceof Alternatives.TimeTaken taken) {
            return taken.getResponse();
        }
        if (cause instanceof WebApplicationException web) {
            return sooner(problem(web.getResponse().getStatus(), null), web.getResponse());
        }
        if (cause instanceof JsonException || cause instanceof ProcessingException) {
            return problem(400, null);
        }
        LOG.error("A resource failed", cause);
        return problem(500, null);
    }

    // a key that was used for something else, and a condition that does not hold, have statuses of their own
    private int status(BusinessException refusal) {
        return switch (refusal.reason()) {
            case "idempotency-reused" -> 422;
            case "stale", "note-changed" -> headers.getHeaderString(HttpHeaders.IF_MATCH) == null ? 409 : 412;
            default -> status(refusal.category());
        };
    }

    /** The HTTP status of a refusal of this kind. */
    public static int status(Category category) {
        return switch (category) {
            case NOT_FOUND -> 404;
            case CONFLICT -> 409;
            case FORBIDDEN -> 403;
            case INVALID -> 400;
            case UNAVAILABLE -> 503;
            case TOO_OFTEN -> 429;
        };
    }

    /** What is not there now, or was asked for too often, is asked for again. */
    private static Response later(BusinessException refusal, Response problem) {
        if (refusal instanceof TooOftenException early) {
            return Response.fromResponse(problem)
                    .header("Retry-After", early.seconds())
                    .build();
        }
        return refusal.category() == Category.UNAVAILABLE && !NEVER_AGAIN.contains(refusal.reason())
                ? Response.fromResponse(problem)
                        .header("Retry-After", RETRY_SECONDS)
                        .build()
                : problem;
    }

    /** When asking again is of use, where the resource says so. */
    private static Response sooner(Response problem, Response thrown) {
        Object after = thrown.getHeaders().getFirst("Retry-After");
        return after == null
                ? problem
                : Response.fromResponse(problem).header("Retry-After", after).build();
    }

    private Response problem(int status, String reason) {
        return problem(Problem.of(status, reason, words));
    }

    private static Response problem(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson())
                .build();
    }
}
