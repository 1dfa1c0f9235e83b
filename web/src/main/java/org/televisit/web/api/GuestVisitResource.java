package org.televisit.web.api;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.televisit.application.guest.GuestDoor;
import org.televisit.application.guest.GuestInvitation;
import org.televisit.application.recording.GuestWithdrawal;
import org.televisit.web.security.AddressRate;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;
import org.televisit.web.security.Visitor;

/**
 * What a guest's page asks, without an account: the secret of a link, in the body and so in no log, says who it is. One
 * of the few open addresses (web.xml); limited by address.
 */
@Path("guest")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GuestVisitResource {

    @Inject
    private GuestDoor door;

    @Inject
    private GuestWithdrawal withdrawal;

    @Inject
    private Limits limits;

    @Context
    private HttpServletRequest request;

    /** How often one address may ask. */
    @ApplicationScoped
    public static class Limits {

        private static final int PER_SECOND = 5;
        private static final int AT_ONCE = 60;

        private AddressRate rate;

        @PostConstruct
        void start() {
            rate = new AddressRate(PER_SECOND, AT_ONCE, System::nanoTime);
        }

        int secondsToWait(String address) {
            return rate.secondsToWait(address);
        }
    }

    /**
     * Nothing of the patient; {@code refusal} is absent when one may ask to come in, {@code recorded} says whether there is
     * a recording that this guest agreed to and may have deleted.
     */
    public record InvitationJson(
            String name, String kind, String with, String opensAt, String refusal, boolean recorded) {}

    /** {@code ticket} opens one socket at the path {@code socket}, within two minutes. */
    public record EntryJson(String ticket, String socket) {}

    /** What the link is for; changes nothing. */
    @POST
    @NeedsScope(Scope.OPEN)
    @Path("invitation")
    public InvitationJson invitation(JsonObject sent) {
        String secret = secret(sent);
        GuestInvitation invitation = door.look(secret, subject());
        return new InvitationJson(
                invitation.name(),
                invitation.kind(),
                invitation.with(),
                AppointmentJson.text(invitation.opensAt()),
                invitation.refusal(),
                withdrawal.possible(secret, subject()));
    }

    /** A ticket, to wait before the room. */
    @POST
    @NeedsScope(Scope.OPEN)
    @Path("join")
    public EntryJson join(JsonObject sent) {
        return new EntryJson(door.join(secret(sent), subject()), request.getContextPath() + "/ws/call");
    }

    /** The guest takes back that the visit was recorded, also when it is over: all of it is deleted for everybody. */
    @POST
    @NeedsScope(Scope.OPEN)
    @Path("withdraw")
    public void withdraw(JsonObject sent) {
        withdrawal.withdraw(secret(sent), subject());
    }

    /** Who is signed in on this browser, which counts for an admin's link alone; null for nobody. */
    private String subject() {
        Visitor visitor = Visitor.of(request);
        return visitor == null ? null : visitor.subject();
    }

    private String secret(JsonObject sent) {
        int wait = limits.secondsToWait(request.getRemoteAddr());
        if (wait > 0) {
            throw new WebApplicationException(Response.status(Response.Status.TOO_MANY_REQUESTS)
                    .header("Retry-After", wait)
                    .build());
        }
        return new RequestBody(sent).text("secret");
    }
}
