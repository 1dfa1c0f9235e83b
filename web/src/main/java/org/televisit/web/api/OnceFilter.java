package org.televisit.web.api;

import jakarta.annotation.Priority;
import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URI;
import org.televisit.application.idempotency.IdempotencyService;
import org.televisit.application.idempotency.IdempotencyService.KeptAnswer;
import org.televisit.application.idempotency.IdempotencyService.Standing;
import org.televisit.domain.document.SharedDocument;
import org.televisit.domain.idempotency.AnswerSeal;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.LostRace;
import org.televisit.domain.shared.SecretToken;

/**
 * Does once what is asked twice with one idempotency key. The request is claimed first; then one transaction spans all
 * that its services do and the storing of the answer, so a server that dies leaves both or neither. What is refused is
 * not remembered: nothing was done, and it may be asked again.
 */
@Once
@Provider
@Priority(Priorities.USER)
public class OnceFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String RUN = "televisit.once";
    // what is longer is cut here and refused by who reads it
    private static final int LARGEST_BODY = SharedDocument.LARGEST;
    private static final int REFUSED = 400;

    @Inject
    private IdempotencyService requests;

    @Inject
    private RequestTransaction transaction;

    @Context
    private ResourceInfo resource;

    @Context
    private Providers providers;

    /** A request that is being done. */
    private record Run(String hash, String claim, AnswerSeal seal) {}

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String key = IdempotencyKey.of(request.getHeaders().get(IdempotencyKey.HEADER));
        if (key == null) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(LARGEST_BODY + 1);
        request.setEntityStream(new ByteArrayInputStream(body));
        String caller = request.getSecurityContext().getUserPrincipal().getName();
        String operation = resource.getResourceClass().getSimpleName() + "."
                + resource.getResourceMethod().getName();
        String hash = SecretToken.hashOf(caller + "\n" + operation + "\n" + key);
        String whole = String.join(
                "\n",
                request.getMethod() + " " + asked(request.getUriInfo().getRequestUri()),
                String.valueOf(request.getHeaderString(HttpHeaders.IF_MATCH)),
                String.valueOf(request.getHeaderString(HandedFile.NAME_HEADER)),
                SecretToken.hashOf(body));
        String fingerprint = SecretToken.hashOf(whole);
        begin(request, new AnswerSeal(key, hash), hash, fingerprint);
    }

    private static String asked(URI address) {
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    private void begin(ContainerRequestContext request, AnswerSeal seal, String hash, String fingerprint) {
        try {
            Standing standing = claimed(hash, fingerprint);
            if (standing.answer() != null) {
                request.abortWith(again(standing.answer(), seal));
                return;
            }
            transaction.begin();
            request.setProperty(RUN, new Run(hash, standing.claim(), seal));
        } catch (BusinessException refusal) {
            request.abortWith(refusal(refusal));
        }
    }

    // who loses the race for the row finds it the second time
    private Standing claimed(String hash, String fingerprint) {
        try {
            return requests.claim(hash, fingerprint);
        } catch (EJBException failure) {
            if (!LostRace.isBehind(failure)) {
                throw failure;
            }
            return requests.claim(hash, fingerprint);
        }
    }

    private static Response again(KeptAnswer kept, AnswerSeal seal) {
        Response.ResponseBuilder answer = Response.status(kept.status()).header("Idempotency-Replayed", "true");
        if (kept.location() != null) {
            answer.header(HttpHeaders.LOCATION, kept.location());
        }
        return kept.sealed() == null
                ? answer.build()
                : answer.entity(seal.open(kept.sealed()))
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .build();
    }

    private Response refusal(Exception refused) {
        Response problem = providers.getExceptionMapper(Throwable.class).toResponse(refused);
        boolean busy =
                refused instanceof BusinessException known && known.reason().equals("idempotency-busy");
        return busy
                ? Response.fromResponse(problem)
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .build()
                : problem;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(RUN) instanceof Run run)) {
            return;
        }
        request.removeProperty(RUN);
        try {
            end(run, response);
        } catch (IOException | RuntimeException failure) {
            giveUp(run);
            Response problem = refusal(failure);
            response.getHeaders().remove(HttpHeaders.LOCATION);
            problem.getHeaders().forEach((name, values) -> response.getHeaders().put(name, values));
            response.setStatus(problem.getStatus());
            response.setEntity(problem.getEntity(), new Annotation[0], problem.getMediaType());
        }
    }

    private void end(Run run, ContainerResponseContext response) throws IOException {
        if (response.getStatus() >= REFUSED) {
            // a refusal may have left its line in the audit trail, which is to stay
            if (transaction.active()) {
                transaction.commit();
            }
            giveUp(run);
            return;
        }
        if (!transaction.active()) {
            throw new IllegalStateException("what was done was given up, and success was said");
        }
        byte[] body = response.hasEntity() ? Rendering.json(response, providers) : null;
        String location = response.getHeaderString(HttpHeaders.LOCATION);
        byte[] sealed = body == null ? null : run.seal().seal(body);
        requests.answer(run.hash(), run.claim(), new KeptAnswer(response.getStatus(), location, sealed));
        transaction.commit();
        if (body != null) {
            Rendering.send(response, body);
        }
    }

    private void giveUp(Run run) {
        transaction.rollBack();
        requests.release(run.hash(), run.claim());
    }
}
