package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import org.televisit.application.chat.ChatEntry;
import org.televisit.application.chat.ChatHistory;
import org.televisit.application.chat.ChatService;
import org.televisit.application.chat.FileContent;
import org.televisit.application.signaling.ChatLine;
import org.televisit.domain.chat.ChatFile;
import org.televisit.domain.chat.ChatKey;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** What the two of a visit wrote and handed over, for them alone. What is written now goes over the socket. */
@Path("appointments/{id}/chat")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
public class ChatResource {

    @Inject
    private ChatService chat;

    /** A message; {@code file} or {@code text} is absent. */
    public record MessageJson(boolean own, String sender, String at, String text, FileJson file) {

        static MessageJson of(ChatEntry entry) {
            FileJson file = entry.file() == null ? null : FileJson.of(entry.file());
            return new MessageJson(entry.own(), entry.sender(), entry.at().toString(), entry.text(), file);
        }
    }

    /** A file; {@code id} is where its content is fetched. */
    public record FileJson(String id, String name, String type, int size) {

        static FileJson of(ChatLine.File file) {
            return new FileJson(file.id(), file.name(), file.type(), file.size());
        }
    }

    /** One page; {@code earlier} is what {@code before} asks for the one before, absent at the beginning. */
    public record PageJson(List<MessageJson> messages, String earlier) {}

    /** A file that was kept, and its place in the conversation. */
    public record KeptJson(String id, int sequence, String at, FileJson file) {}

    /** @param limit 1 to 100 */
    @GET
    @NeedsScope(Scope.CLINICAL)
    public PageJson read(
            @PathParam("id") String id,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        ChatHistory page = chat.read(id, before == null ? null : ChatKey.parse(before), limit);
        return new PageJson(
                page.entries().stream().map(MessageJson::of).toList(),
                page.earlier() == null ? null : page.earlier().token());
    }

    /**
     * Hands a file over; sent again under the same id it changes nothing.
     *
     * @param clientId the page's name for it
     * @param name what its owner calls it, percent-encoded UTF-8: in a header, because addresses are logged
     * @param length of the body, so that one that is too long is not read
     */
    @PUT
    @NeedsScope(Scope.CLINICAL)
    @Path("files/{client}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public KeptJson handOver(
            @PathParam("id") String id,
            @PathParam("client") String clientId,
            @HeaderParam("X-File-Name") @DefaultValue("") String name,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("0") long length,
            InputStream body) {
        byte[] content = HandedFile.read(body, length, ChatFile.LARGEST);
        ChatLine line = chat.handOver(id, clientId, HandedFile.name(name), content);
        return new KeptJson(line.id(), line.sequence(), line.at().toString(), FileJson.of(line.file()));
    }

    /** A file, to be saved: nothing in it may run, and no page of ours can be reached from it. */
    @GET
    @NeedsScope(Scope.CLINICAL)
    @Path("files/{file}")
    @Produces(MediaType.WILDCARD)
    public Response fetch(@PathParam("id") String id, @PathParam("file") String fileId) {
        FileContent file = chat.fetch(id, fileId);
        return HandedFile.saved(file.content(), file.mediaType(), file.name());
    }
}
