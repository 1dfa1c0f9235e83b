package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.notification.MessageFilter;
import org.televisit.application.notification.MessageKey;
import org.televisit.application.notification.MessageLine;
import org.televisit.application.notification.MessagePage;
import org.televisit.application.notification.MessageQueries;
import org.televisit.application.notification.MessageView;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxStatus;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The outbox, for admins. */
@Path("messages")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class MessagesResource {

    @Inject
    private MessageQueries messages;

    /** A message in a list. */
    public record MessageJson(
            String id,
            String channel,
            String kind,
            String status,
            String appointmentId,
            String recipientName,
            String to,
            String dueAt,
            String nextTryAt,
            String sentAt,
            int attempts,
            String lastError) {

        static MessageJson of(MessageLine line) {
            return new MessageJson(
                    line.id(),
                    line.channel().name(),
                    line.kind().name(),
                    line.status().name(),
                    line.appointmentId(),
                    line.recipientName(),
                    line.to(),
                    AppointmentJson.text(line.dueAt()),
                    AppointmentJson.text(line.nextTryAt()),
                    AppointmentJson.text(line.sentAt()),
                    line.attempts(),
                    line.lastError());
        }
    }

    /** A page of messages; {@code next} is absent at the end. */
    public record PageJson(List<MessageJson> messages, String next) {}

    /** A message and its content; {@code html} is absent for what is no mail, {@code calendar} when none goes with it. */
    public record ContentJson(
            MessageJson message, String language, String subject, String text, String html, String calendar) {}

    /** The newest first. */
    @GET
    @NeedsScope(Scope.ADMIN)
    public PageJson page(
            @QueryParam("status") String status,
            @QueryParam("kind") String kind,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        MessageFilter filter = new MessageFilter(word(OutboxStatus.class, status), word(MessageKind.class, kind), true);
        MessagePage page = messages.page(before == null ? null : new MessageKey(before), limit, filter);
        return new PageJson(
                page.messages().stream().map(MessageJson::of).toList(),
                page.next() == null ? null : page.next().id());
    }

    /** One with its content. */
    @GET
    @NeedsScope(Scope.ADMIN)
    @Path("{id}")
    public ContentJson one(@PathParam("id") String id) {
        MessageView view = messages.one(id);
        return new ContentJson(
                MessageJson.of(view.line()),
                view.language(),
                view.subject(),
                view.text(),
                view.html(),
                view.calendar());
    }

    /** Tries a dead one again. */
    @POST
    @NeedsScope(Scope.ADMIN)
    @Once
    @Path("{id}/resend")
    public ContentJson resend(@PathParam("id") String id) {
        messages.resend(id);
        return one(id);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String word) {
        try {
            return word == null ? null : Enum.valueOf(type, word);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood", e);
        }
    }
}
