package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Locale;
import org.televisit.application.export.ExportGrant;
import org.televisit.application.export.ExportService;
import org.televisit.application.export.PersonExport;
import org.televisit.web.page.Reader;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** All that is kept about a patient, for them and who acts for them, after a recent sign-in; written while it is read. */
@Path("patients/{id}/export")
public class ExportResource {

    @Inject
    private ExportService service;

    @Inject
    private PersonExport export;

    @Inject
    private Reader reader;

    /** The archive; docs/export.md says what is in it. */
    @GET
    @NeedsScope(Scope.CLINICAL)
    @Produces({"application/zip", MediaType.APPLICATION_JSON})
    public Response take(@PathParam("id") String id) {
        ExportGrant grant = service.begin(id);
        Locale language = reader.getLocale();
        return Response.ok((StreamingOutput) out -> export.write(grant, language, out), "application/zip")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment("televisit-" + id + ".zip"))
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
