package org.televisit.web.signaling;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.televisit.application.call.CallPresence;
import org.televisit.application.guest.GuestDoor;
import org.televisit.application.news.PageTickets;
import org.televisit.application.security.ClientAddress;
import org.televisit.domain.guest.GuestTicket;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.security.AddressRate;

/**
 * Stands before the upgrade: rate, shape, origin, ticket. Answers 429, 400 or 403 without a word more, so that
 * guessing teaches nothing. Uses the ticket here, on a worker thread that may block, and passes the seat, or the page, on as the
 * principal of the upgrade: with a ticket a person needs no session, and a session alone opens nothing.
 */
@WebFilter(urlPatterns = "/ws/*", asyncSupported = true)
public class HandshakeFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(HandshakeFilter.class);
    private static final int SC_TOO_MANY_REQUESTS = 429;
    private static final String RETRY_SOON = "5";
    private static final String PAGES = "/ws/notices";

    @Inject
    private transient CallPresence presence;

    @Inject
    private transient GuestDoor guests;

    @Inject
    private transient PageTickets pages;

    @Inject
    @ConfigProperty(name = "televisit.public.url", defaultValue = "http://localhost:8080/televisit")
    private String publicUrl;

    @Inject
    @ConfigProperty(name = "televisit.socket.handshakes.per.second", defaultValue = "100")
    private int perSecond;

    @Inject
    @ConfigProperty(name = "televisit.socket.handshakes.burst", defaultValue = "500")
    private int burst;

    private transient AddressRate rate;
    private transient OriginRule origins;

    @Override
    public void init() {
        rate = new AddressRate(perSecond, burst, System::nanoTime);
        origins = new OriginRule(publicUrl);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        int wait = rate.secondsToWait(request.getRemoteAddr());
        if (wait > 0) {
            response.setHeader("Retry-After", Integer.toString(wait));
            response.setStatus(SC_TOO_MANY_REQUESTS);
            return;
        }
        Offer offer = Offer.of(request);
        if (!offer.complete()) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (!origins.allows(request.getHeader("Origin"), request.getHeader("Host"))) {
            LOG.infof("A handshake of a foreign origin was refused");
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Principal> admitted = Optional.empty();
        try {
            admitted = use(offer.ticket(), request);
        } catch (BusinessException refusal) {
            LOG.debugf("A ticket was refused: %s", refusal.reason());
        } catch (RuntimeException e) {
            LOG.warn("A ticket could not be looked at", e);
            response.setHeader("Retry-After", RETRY_SOON);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        if (admitted.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(as(admitted.get(), request), response);
    }

    /** The request as this principal's. */
    private static HttpServletRequest as(Principal admitted, HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Principal getUserPrincipal() {
                return admitted;
            }
        };
    }

    private Optional<Principal> use(String ticket, HttpServletRequest request) {
        if (ticket == null) {
            return Optional.empty();
        }
        Principal signedIn = request.getUserPrincipal();
        String before = ClientAddress.current();
        ClientAddress.set(request.getRemoteAddr());
        try {
            String bound = signedIn == null ? null : signedIn.getName();
            if (PAGES.equals(request.getServletPath())) {
                return pages.use(ticket, bound).map(PagePrincipal::new);
            }
            // whoever is signed in may be somebody's guest all the same
            return ticket.startsWith(GuestTicket.PREFIX)
                    ? guests.useTicket(ticket).map(grant -> new GuestPrincipal(grant, ticket))
                    : presence.useTicket(ticket, bound).map(seat -> SeatPrincipal.of(seat, ticket, request));
        } finally {
            ClientAddress.set(before);
        }
    }
}
