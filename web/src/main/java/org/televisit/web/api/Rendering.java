package org.televisit.web.api;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Providers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;

/** An answer as the bytes that will be sent, for those who must know them before. */
final class Rendering {

    private Rendering() {}

    /** The answer's entity as JSON. */
    @SuppressWarnings("unchecked")
    static byte[] json(ContainerResponseContext response, Providers providers) throws IOException {
        Class<Object> type = (Class<Object>) response.getEntityClass();
        MessageBodyWriter<Object> writer = providers.getMessageBodyWriter(
                type, response.getEntityType(), response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writer.writeTo(
                response.getEntity(),
                type,
                response.getEntityType(),
                response.getEntityAnnotations(),
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                bytes);
        return bytes.toByteArray();
    }

    /** Has these very bytes sent. */
    static void send(ContainerResponseContext response, byte[] json) {
        response.setEntity(json, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
    }
}
