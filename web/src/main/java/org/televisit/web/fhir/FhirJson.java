package org.televisit.web.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;

/** Reads and writes resources as JSON (https://hl7.org/fhir/R4/json.html), the one format there is here. */
@ApplicationScoped
class FhirJson {

    static final String MEDIA_TYPE = "application/fhir+json";

    /** Of a body; an Appointment has some hundred bytes. */
    private static final int LARGEST = 256 * 1024;

    // made when somebody asks first: a hospital that has no use for it does not wait for it at each start
    private FhirContext context;

    private synchronized FhirContext context() {
        if (context == null) {
            context = FhirContext.forR4();
        }
        return context;
    }

    /** What was sent, which must be of this type and have nothing that FHIR does not know. */
    <T extends Resource> T read(HttpServletRequest request, Class<T> type) throws IOException {
        String media = request.getContentType();
        if (media == null || !isJson(media.split(";")[0].strip())) {
            throw FhirRefusal.mediaType();
        }
        if (request.getContentLengthLong() > LARGEST) {
            throw FhirRefusal.tooLarge();
        }
        byte[] body;
        try (InputStream in = request.getInputStream()) {
            body = in.readNBytes(LARGEST + 1);
        }
        if (body.length > LARGEST) {
            throw FhirRefusal.tooLarge();
        }
        IParser parser = context().newJsonParser();
        parser.setParserErrorHandler(new StrictErrorHandler());
        try {
            return parser.parseResource(type, new String(body, StandardCharsets.UTF_8));
        } catch (DataFormatException | ClassCastException | IllegalArgumentException e) {
            throw FhirRefusal.body();
        }
    }

    void write(HttpServletResponse response, int status, Resource resource) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
        response.getWriter().write(context().newJsonParser().encodeResourceToString(resource));
    }

    /** Whether this answer's format is what is asked for, by {@code _format} or else by the header. */
    static boolean accepted(HttpServletRequest request) {
        String format = request.getParameter("_format");
        if (format != null) {
            return isJson(format.split(";")[0].strip());
        }
        String accept = request.getHeader("Accept");
        if (accept == null || accept.isBlank()) {
            return true;
        }
        for (String range : accept.split(",")) {
            String type = range.split(";")[0].strip();
            if (isJson(type) || type.equals("*/*") || type.equals("application/*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            // a plus is a blank in an address where it was not escaped
            case MEDIA_TYPE, "application/fhir json", "application/json", "json", "text/json" -> true;
            default -> false;
        };
    }
}
