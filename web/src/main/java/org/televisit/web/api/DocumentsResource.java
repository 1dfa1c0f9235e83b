package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.televisit.application.document.DocumentContent;
import org.televisit.application.document.DocumentService;
import org.televisit.application.document.DocumentView;
import org.televisit.domain.document.SharedDocument;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Documents shared before and after a visit, for its two sides alone. */
@Path("appointments/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentsResource {

    @Inject
    private DocumentService documents;

    /** A document; {@code seenAt} is absent until the other side opened it. */
    public record DocumentJson(
            String id, boolean own, String name, String type, int size, String sharedAt, String seenAt) {

        static DocumentJson of(DocumentView view) {
            return new DocumentJson(
                    view.id(),
                    view.own(),
                    view.name(),
                    view.mediaType(),
                    view.sizeBytes(),
                    view.sharedAt().toString(),
                    view.seenAt() == null ? null : view.seenAt().toString());
        }
    }

    @GET
    @NeedsScope(Scope.CLINICAL)
    public List<DocumentJson> all(@PathParam("id") String id) {
        return documents.all(id).stream().map(DocumentJson::of).toList();
    }

    /**
     * Shares one.
     *
     * @param name what its owner calls it, percent-encoded UTF-8: in a header, because addresses are logged
     * @param length of the body, so that one that is too long is not read
     */
    @POST
    @NeedsScope(Scope.CLINICAL)
    @Once
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Response share(
            @PathParam("id") String id,
            @HeaderParam("X-File-Name") @DefaultValue("") String name,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("0") long length,
            InputStream body) {
        byte[] content = HandedFile.read(body, length, SharedDocument.LARGEST);
        DocumentView shared = documents.share(id, HandedFile.name(name), content);
        return Response.status(Response.Status.CREATED)
                .entity(DocumentJson.of(shared))
                .build();
    }

    /** A document, to be saved: nothing in it may run, and no page of ours can be reached from it. */
    @GET
    @NeedsScope(Scope.CLINICAL)
    @Path("{document}")
    @Produces(MediaType.WILDCARD)
    public Response fetch(@PathParam("id") String id, @PathParam("document") String document) {
        DocumentContent content = documents.fetch(id, document);
        return HandedFile.saved(content.content(), content.mediaType(), content.name());
    }

    @DELETE
    @NeedsScope(Scope.CLINICAL)
    @Path("{document}")
    public void takeBack(@PathParam("id") String id, @PathParam("document") String document) {
        documents.takeBack(id, document);
    }
}
