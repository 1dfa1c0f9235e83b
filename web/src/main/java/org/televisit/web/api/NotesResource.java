package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.clinical.NoteService;
import org.televisit.application.clinical.NoteView;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The note of a visit: written, signed and amended by its doctor, read by its patient once it is signed. */
@Path("appointments/{id}/note")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotesResource {

    @Inject
    private NoteService notes;

    /** What was put right. */
    public record AmendmentJson(String text, String reason, String author, String at) {

        static AmendmentJson of(NoteView.Amendment amendment) {
            return new AmendmentJson(
                    amendment.text(),
                    amendment.reason(),
                    amendment.author(),
                    amendment.at().toString());
        }
    }

    /** The note; {@code status} is NONE, DRAFT or SIGNED, {@code revision} what the next write names. */
    public record NoteJson(
            String status,
            int revision,
            String text,
            String author,
            String editedAt,
            String signedAt,
            List<AmendmentJson> amendments) {

        static NoteJson of(NoteView note) {
            return new NoteJson(
                    note.status(),
                    note.revision(),
                    note.text(),
                    note.author(),
                    note.editedAt() == null ? null : note.editedAt().toString(),
                    note.signedAt() == null ? null : note.signedAt().toString(),
                    note.amendments().stream().map(AmendmentJson::of).toList());
        }
    }

    @GET
    @NeedsScope(Scope.CLINICAL)
    @Versioned("revision")
    public NoteJson read(@PathParam("id") String id) {
        return NoteJson.of(notes.read(id));
    }

    /** {@code text}, and {@code revision}: the one that the writer saw, 0 for none. */
    @PUT
    @NeedsScope(Scope.CLINICAL)
    @Versioned("revision")
    public NoteJson write(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        return NoteJson.of(notes.write(id, body.text("text"), body.number("revision")));
    }

    /** {@code revision}: the one that the signer saw. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @Versioned("revision")
    @Once
    @Path("sign")
    public NoteJson sign(@PathParam("id") String id, JsonObject sent) {
        return NoteJson.of(notes.sign(id, new RequestBody(sent).number("revision")));
    }

    /** {@code text} and {@code reason}. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @Once
    @Path("amendments")
    public NoteJson amend(@PathParam("id") String id, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        return NoteJson.of(notes.amend(id, body.text("text"), body.text("reason")));
    }
}
