package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.televisit.application.clinical.PrescriptionService;
import org.televisit.application.clinical.PrescriptionView;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.person.Languages;
import org.televisit.web.security.FreshSignIn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Prescriptions of a visit: written, signed and withdrawn by its doctor, taken home by its patient. */
@Path("appointments/{id}/prescriptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PrescriptionsResource {

    @Inject
    private PrescriptionService prescriptions;

    @Context
    private HttpServletRequest request;

    /** A prescription; {@code version} is what the next change names. */
    public record PrescriptionJson(
            String id,
            String status,
            int version,
            List<LineJson> lines,
            String author,
            String signedAt,
            String withdrawnAt,
            String withdrawnFor) {

        static PrescriptionJson of(PrescriptionView view) {
            return new PrescriptionJson(
                    view.id(),
                    view.status().name(),
                    view.version(),
                    view.lines().stream().map(LineJson::of).toList(),
                    view.author(),
                    text(view.signedAt()),
                    text(view.withdrawnAt()),
                    view.withdrawnFor());
        }

        private static String text(Instant at) {
            return at == null ? null : at.toString();
        }
    }

    /** One medicine. */
    public record LineJson(String medicine, String dose, String frequency, int days, String note) {

        static LineJson of(PrescriptionLine line) {
            return new LineJson(line.medicine(), line.dose(), line.frequency(), line.days(), line.note());
        }
    }

    @GET
    @NeedsScope(Scope.CLINICAL)
    public List<PrescriptionJson> all(@PathParam("id") String id) {
        return prescriptions.all(id).stream().map(PrescriptionJson::of).toList();
    }

    /** {@code lines}: medicine, dose, frequency, days, note each; a draft may lack any of it. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @Once
    public Response draft(@PathParam("id") String id, JsonObject sent) {
        PrescriptionView draft = prescriptions.draft(id, lines(sent));
        return Response.status(Response.Status.CREATED)
                .entity(PrescriptionJson.of(draft))
                .build();
    }

    /** {@code lines} and {@code version}: the one that the writer saw. */
    @PUT
    @NeedsScope(Scope.CLINICAL)
    @Versioned
    @Path("{prescription}")
    public PrescriptionJson change(
            @PathParam("id") String id, @PathParam("prescription") String prescription, JsonObject sent) {
        int seen = new RequestBody(sent).number("version");
        return PrescriptionJson.of(prescriptions.change(id, prescription, lines(sent), seen));
    }

    @DELETE
    @NeedsScope(Scope.CLINICAL)
    @Path("{prescription}")
    public void discard(@PathParam("id") String id, @PathParam("prescription") String prescription) {
        prescriptions.discard(id, prescription);
    }

    /** {@code version}: the one that the signer saw. Asks for a fresh sign-in: 403 {@code step-up-needed} without. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @Versioned
    @Once
    @Path("{prescription}/sign")
    public PrescriptionJson sign(
            @PathParam("id") String id, @PathParam("prescription") String prescription, JsonObject sent) {
        int seen = new RequestBody(sent).number("version");
        return PrescriptionJson.of(prescriptions.sign(id, prescription, seen, FreshSignIn.of(request)));
    }

    /** {@code reason}. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @Once
    @Path("{prescription}/withdraw")
    public PrescriptionJson withdraw(
            @PathParam("id") String id, @PathParam("prescription") String prescription, JsonObject sent) {
        String reason = new RequestBody(sent).text("reason");
        return PrescriptionJson.of(prescriptions.withdraw(id, prescription, reason));
    }

    /** The paper, to be saved; {@code language} one that is offered, the patient's without. */
    @GET
    @NeedsScope(Scope.CLINICAL)
    @Path("{prescription}/paper")
    @Produces(MediaType.WILDCARD)
    public Response paper(
            @PathParam("id") String id,
            @PathParam("prescription") String prescription,
            @QueryParam("language") String language) {
        byte[] paper = prescriptions.paper(
                id, prescription, language != null && Languages.OFFERED.contains(language) ? language : null);
        return HandedFile.saved(paper, "application/pdf", "prescription.pdf");
    }

    private static List<PrescriptionLine> lines(JsonObject sent) {
        return new RequestBody(sent)
                .objects("lines").stream()
                        .map(line -> new PrescriptionLine(
                                line.text("medicine"),
                                line.text("dose"),
                                line.text("frequency"),
                                line.number("days"),
                                line.textOrNull("note")))
                        .toList();
    }
}
