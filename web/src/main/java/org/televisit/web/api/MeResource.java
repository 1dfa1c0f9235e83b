package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.export.ExportService;
import org.televisit.web.page.Reader;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;
import org.televisit.web.security.Visitor;

/** Who the caller is; by the time it answers, the sign-in filter has made their record. */
@Path("me")
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {

    @Inject
    private Reader reader;

    @Inject
    private ExportService export;

    /** {@code role} is the first of doctor, admin, patient that is held; {@code zone} is absent when unknown. */
    public record MeJson(String publicId, String role, List<String> roles, String name, String language, String zone) {}

    /** The caller. */
    @GET
    @NeedsScope(Scope.READ)
    public MeJson me(@Context HttpServletRequest request) {
        Visitor visitor = Visitor.of(request);
        String role = visitor.isDoctor() ? "doctor" : visitor.isAdmin() ? "admin" : "patient";
        return new MeJson(
                visitor.publicId(),
                role,
                visitor.roles().stream().sorted().toList(),
                visitor.name(),
                reader.getLanguage(),
                reader.getZone() == null ? null : reader.getZone().getId());
    }

    /** {@code recent}: whether the sign-in is recent enough for what asks for one, such as taking one's data along. */
    public record SignInJson(boolean recent) {}

    /** How the caller's sign-in stands. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("sign-in")
    public SignInJson signIn() {
        return new SignInJson(export.signedInLately());
    }
}
