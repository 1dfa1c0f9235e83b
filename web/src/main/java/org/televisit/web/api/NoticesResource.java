package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import org.televisit.application.news.PageTickets;
import org.televisit.application.security.AccountService;
import org.televisit.web.page.Reader;
import org.televisit.web.security.CallGoesOn;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Lets the caller's open pages hear of news. */
@Path("notices")
@CallGoesOn
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

    @Inject
    private PageTickets tickets;

    @Inject
    private AccountService accounts;

    @Inject
    private Reader reader;

    /** {@code ticket} opens one socket at {@code socket}, within two minutes. */
    public record TicketJson(String ticket, String socket) {}

    /** A ticket for one page. As every page asks, this is also where the browser's zone is noted for mail. */
    @POST
    @NeedsScope(Scope.READ)
    @Path("ticket")
    @Consumes(MediaType.WILDCARD)
    public TicketJson ticket(@Context HttpServletRequest request) {
        ZoneId browser = reader.getBrowserZone();
        if (browser != null) {
            accounts.seen(browser);
        }
        return new TicketJson(
                tickets.issue(reader.getLocale(), reader.getZone()), request.getContextPath() + "/ws/notices");
    }
}
