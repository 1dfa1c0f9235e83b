package org.televisit.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Instant;
import org.televisit.application.security.AccountService;
import org.televisit.application.security.DemoPeople;
import org.televisit.application.security.SignInMoment;
import org.televisit.application.security.StepUp;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.shared.BusinessException;

/**
 * Makes a person of the container's principal: the first request after a sign-in gets a new session id (against
 * session fixation) and a record made or renewed from the token's claims (REQUIREMENTS I3). Who is shut out is
 * refused here on every request, within the seconds of {@link RecentlySeen}.
 */
public class SignInFilter extends HttpFilter {

    /** Request attribute with the reason of a refusal, for the page that explains it. */
    public static final String REFUSED = "televisit.refused";

    /** The reason for which a program is refused that sends its access token where none counts. */
    static final String MISPLACED = "token-misplaced";

    /** Request attribute that says that the request came this far: the container had nothing against its roles. */
    static final String REACHED = "televisit.reached";

    @Inject
    private AccountService accounts;

    @Inject
    private transient DemoPeople demoPeople;

    @Inject
    private transient SignedInSessions sessions;

    @Inject
    private transient ProviderAbsence absence;

    @Inject
    private transient ApplicationClock clock;

    private final transient RecentlySeen recently = new RecentlySeen();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setAttribute(REACHED, true);
        Principal principal = request.getUserPrincipal();
        if (principal == null || OpenPaths.impersonal(request.getServletPath())) {
            chain.doFilter(request, response);
            return;
        }
        boolean program = TokenClaims.bearer(principal);
        // a page offers all that its reader may do, whatever a token is for; one in an address would be logged with it
        if (program && !(bearer(request) && OpenPaths.forPrograms(request.getServletPath()))) {
            request.setAttribute(REFUSED, MISPLACED);
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            String subject = principal.getName();
            if (demoPeople.keptOut(subject) || recently.shutOut(subject, accounts::shutOut)) {
                throw new BusinessException(BusinessException.Category.FORBIDDEN, "blocked");
            }
            admit(request, principal, program);
        } catch (BusinessException refusal) {
            request.setAttribute(REFUSED, refusal.reason());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!program && IdleWatch.left(request, clock.now())) {
            response.setHeader(IdleWatch.IDLE, "true");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        SignInMoment.set(signedInAt(request, principal, program));
        try {
            chain.doFilter(request, response);
        } finally {
            SignInMoment.set(null);
        }
    }

    // the sign-in itself, or a later one that was asked for before something grave
    private static Instant signedInAt(HttpServletRequest request, Principal principal, boolean program) {
        StepUp proof = program ? null : FreshSignIn.of(request);
        Instant signedIn = TokenClaims.signedInAt(principal);
        boolean later = proof != null
                && proof.subject().equals(principal.getName())
                && (signedIn == null || proof.signedInAt().isAfter(signedIn));
        return later ? proof.signedInAt() : signedIn;
    }

    private void admit(HttpServletRequest request, Principal principal, boolean program) {
        String subject = principal.getName();
        if (program) {
            recently.visitor(subject, () -> Visitor.of(accounts.signIn(TokenClaims.of(principal))))
                    .bindTo(request);
            return;
        }
        Visitor known = Visitor.of(request);
        boolean another = known == null || !known.subject().equals(subject);
        if (another && !request.getSession().isNew()) {
            request.changeSessionId();
        }
        // a renewed token may tell other roles: pages then offer what these may do, and the account names them
        if (another || !known.hasJust(request::isUserInRole)) {
            Visitor.of(accounts.signIn(TokenClaims.of(principal))).bindTo(request.getSession());
        }
        HeldSignIn.holdThatOf(request.getSession(), absence);
        sessions.seen(request.getSession(), subject, TokenClaims.session(principal));
    }

    /** Whether the request says that it carries an access token; whether one counted says {@link TokenClaims}. */
    static boolean bearer(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        return authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
    }
}
