package org.televisit.web.api;

import jakarta.annotation.Priority;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Entity tags for what has a version. A change under {@code If-Match} is one whose body names that tag's version: the
 * service compares it in the transaction of the change, and {@link ProblemMapper} answers 412 where the body alone
 * would have been answered 409.
 */
@Versioned
@Provider
@Priority(Priorities.USER + 1)
public class VersionFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final int LARGEST_BODY = 1 << 20;

    @Context
    private ResourceInfo resource;

    @Context
    private Providers providers;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String match = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (match == null || match.strip().equals("*") || request.getMethod().equals(HttpMethod.GET)) {
            return;
        }
        EntityTag tag = EntityTag.parsed(match);
        byte[] body = request.getEntityStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw new BusinessException(Category.INVALID, "not-understood");
        }
        JsonObject sent = object(body);
        if (sent == null) {
            // read again where it is refused in words
            request.setEntityStream(new ByteArrayInputStream(body));
            return;
        }
        String member = member();
        boolean other = sent.containsKey(member)
                && !(sent.get(member) instanceof JsonNumber named
                        && tag != null
                        && named.bigDecimalValue().compareTo(BigDecimal.valueOf(tag.version())) == 0);
        if (tag == null || other) {
            throw new BusinessException(Category.CONFLICT, "stale");
        }
        String with = Json.createObjectBuilder(sent)
                .add(member, tag.version())
                .build()
                .toString();
        request.setEntityStream(new ByteArrayInputStream(with.getBytes(StandardCharsets.UTF_8)));
    }

    private String member() {
        return resource.getResourceMethod().getAnnotation(Versioned.class).value();
    }

    private static JsonObject object(byte[] body) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(body))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException noObject) {
            return null;
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        boolean read = request.getMethod().equals(HttpMethod.GET);
        boolean stored = request.getMethod().equals(HttpMethod.PUT);
        if (response.getStatus() != Response.Status.OK.getStatusCode() || !response.hasEntity() || !(read || stored)) {
            return;
        }
        int version = version(response.getEntity());
        byte[] json = Rendering.json(response, providers);
        EntityTag tag = EntityTag.of(version, json);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag.toString());
        if (read && tag.isNamedBy(request.getHeaderString(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            Rendering.send(response, json);
        }
    }

    private int version(Object answer) {
        try {
            return (int) answer.getClass().getMethod(member()).invoke(answer);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(answer.getClass() + " has no " + member(), e);
        }
    }
}
