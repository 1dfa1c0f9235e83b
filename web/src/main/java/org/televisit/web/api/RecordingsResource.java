package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.televisit.application.recording.RecordingIntake;
import org.televisit.application.recording.RecordingPart;
import org.televisit.application.recording.RecordingService;
import org.televisit.application.recording.RecordingView;
import org.televisit.application.recording.TakeView;
import org.televisit.domain.recording.RecordingChunk;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The recordings of a visit: what the doctor's page brings, and what the parties play. */
@Path("appointments/{id}/recordings")
@Produces(MediaType.APPLICATION_JSON)
public class RecordingsResource {

    private static final int PARTIAL = 206;
    private static final int NO_SUCH_RANGE = 416;

    @Inject
    private RecordingService recordings;

    @Inject
    private RecordingIntake intake;

    /** A recording; {@code ending}, {@code startedAt} and {@code endedAt} are absent while there is none. */
    public record RecordingJson(
            String id,
            String status,
            String ending,
            String askedAt,
            String startedAt,
            String endedAt,
            List<TakeJson> takes) {

        static RecordingJson of(RecordingView view) {
            return new RecordingJson(
                    view.id(),
                    view.status().name(),
                    view.ending() == null ? null : view.ending().name(),
                    view.askedAt().toString(),
                    text(view.startedAt()),
                    text(view.endedAt()),
                    view.takes().stream().map(TakeJson::of).toList());
        }

        private static String text(Instant at) {
            return at == null ? null : at.toString();
        }
    }

    /** A stretch without a pause; {@code chunks} is the place of the next, {@code millis} absent when unknown. */
    public record TakeJson(
            int number, String mediaType, Long millis, int chunks, long bytes, int lost, boolean closed) {

        static TakeJson of(TakeView view) {
            return new TakeJson(
                    view.number(),
                    view.mediaType(),
                    view.millis(),
                    view.chunks(),
                    view.bytes(),
                    view.lost(),
                    view.closed());
        }
    }

    /** All of the visit's, the oldest first. */
    @GET
    @NeedsScope(Scope.CLINICAL)
    public List<RecordingJson> list(@PathParam("id") String id) {
        return recordings.of(id).stream().map(RecordingJson::of).toList();
    }

    /** Takes consent back: nothing of any recording of the visit remains. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @CallGoesOn
    @Path("withdraw")
    public void withdraw(@PathParam("id") String id) {
        recordings.withdraw(id);
    }

    /** Begins a stretch without a pause; only while everybody present has agreed. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @CallGoesOn
    @Path("{recording}/takes")
    @Consumes(MediaType.APPLICATION_JSON)
    public TakeJson begin(@PathParam("id") String id, @PathParam("recording") String recording, JsonObject sent) {
        return TakeJson.of(intake.begin(id, recording, new RequestBody(sent).text("mediaType")));
    }

    /**
     * The next chunk of a take; sent again it changes nothing.
     *
     * @param place from 0
     * @param sha256 of the body, in hexadecimal digits
     * @param length of the body, so that one that is too long is not read
     */
    @PUT
    @NeedsScope(Scope.CLINICAL)
    @CallGoesOn
    @Path("{recording}/takes/{take}/chunks/{place}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public TakeJson add(
            @PathParam("id") String id,
            @PathParam("recording") String recording,
            @PathParam("take") int take,
            @PathParam("place") int place,
            @HeaderParam("X-Content-SHA256") @DefaultValue("") String sha256,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("0") long length,
            InputStream body) {
        byte[] content = length > RecordingChunk.LARGEST ? new byte[0] : bytes(body);
        return TakeJson.of(intake.add(id, recording, take, place, sha256, content));
    }

    private static byte[] bytes(InputStream body) {
        try {
            return body.readNBytes(RecordingChunk.LARGEST + 1);
        } catch (IOException gone) {
            throw new BusinessException(Category.INVALID, "chunk-damaged", gone);
        }
    }

    /** No chunk of the take will follow: {@code chunks} there were, {@code lost} if some are gone for good. */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @CallGoesOn
    @Path("{recording}/takes/{take}/close")
    @Consumes(MediaType.APPLICATION_JSON)
    public TakeJson close(
            @PathParam("id") String id,
            @PathParam("recording") String recording,
            @PathParam("take") int take,
            JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        return TakeJson.of(
                intake.close(id, recording, take, body.number("chunks"), body.number("millis"), body.yes("lost")));
    }

    /** Plays a take; a player asks for the ranges it needs (RFC 9110), and gets up to 4 MiB of each at once. */
    @GET
    @NeedsScope(Scope.CLINICAL)
    @Path("{recording}/takes/{take}")
    @Produces(MediaType.WILDCARD)
    public Response play(
            @PathParam("id") String id,
            @PathParam("recording") String recording,
            @PathParam("take") int take,
            @HeaderParam("Range") String range) {
        ByteRange wanted = ByteRange.parse(range);
        RecordingPart part;
        try {
            part = recordings.play(id, recording, take, wanted.first(), wanted.last());
        } catch (BusinessException refused) {
            if (refused.reason().equals("range")) {
                return Response.status(NO_SUCH_RANGE).build();
            }
            throw refused;
        }
        if (!wanted.asked()) {
            return headers(Response.ok((StreamingOutput) out -> whole(id, recording, take, part, out)), part)
                    .header(HttpHeaders.CONTENT_LENGTH, part.total())
                    .build();
        }
        long last = part.first() + part.content().length - 1;
        return headers(Response.status(PARTIAL).entity(part.content()), part)
                .header("Content-Range", "bytes " + part.first() + "-" + last + "/" + part.total())
                .build();
    }

    private void whole(String id, String recording, int take, RecordingPart begun, OutputStream out)
            throws IOException {
        RecordingPart part = begun;
        out.write(part.content());
        long next = part.content().length;
        while (next < begun.total()) {
            part = recordings.play(id, recording, take, next, Long.MAX_VALUE);
            out.write(part.content());
            next += part.content().length;
        }
    }

    private static Response.ResponseBuilder headers(Response.ResponseBuilder response, RecordingPart part) {
        // without its codecs: a comma between them is no token, and players look for themselves
        return response.type(part.mediaType().replaceFirst(";.*", ""))
                .header("Accept-Ranges", "bytes")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
