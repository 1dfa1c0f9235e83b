package org.televisit.web.security;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import org.wildfly.security.http.oidc.OidcAccount;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * A sign-in that goes on while the identity provider does not answer. Its token lives five minutes and is renewed then;
 * the server ends the session of whoever's can't be, which would sign everybody out whenever the provider rests. This
 * one goes on for {@link #HELD} beyond its token, only while the provider is away, and never against its word: once it
 * answers again, a person whom it refuses is out. Who is blocked here is refused on every request all the same.
 */
final class HeldSignIn extends RefreshableOidcSecurityContext {

    /** As long as a session lives that nobody touches (REQUIREMENTS I1). */
    static final Duration HELD = Duration.ofMinutes(15);

    private static final long serialVersionUID = 1L;

    private final transient ProviderAbsence absence;

    private HeldSignIn(RefreshableOidcSecurityContext made, ProviderAbsence absence) {
        super(
                made.getOidcClientConfiguration(),
                null,
                made.getTokenString(),
                made.getToken(),
                made.getIDTokenString(),
                made.getIDToken(),
                made.getRefreshToken());
        this.absence = absence;
    }

    /** From now on the sign-in of this session is held. */
    static void holdThatOf(HttpSession session, ProviderAbsence absence) {
        if (session.getAttribute(OidcAccount.class.getName()) instanceof OidcAccount account
                && !(account.getOidcSecurityContext() instanceof HeldSignIn)) {
            HeldSignIn held = new HeldSignIn(account.getOidcSecurityContext(), absence);
            String name = account.getPrincipal().getName();
            session.setAttribute(OidcSecurityContext.class.getName(), held);
            session.setAttribute(OidcAccount.class.getName(), new OidcAccount(new OidcPrincipal<>(name, held)));
        }
    }

    @Override
    public boolean isActive() {
        return super.isActive() || absence != null && absence.known() && withinHold();
    }

    @Override
    public boolean refreshToken(boolean checkActive) {
        if (absence != null && absence.known()) {
            // not one request more waits for an answer that does not come
            return isActive();
        }
        return super.refreshToken(checkActive) || absence != null && absence.found() && withinHold();
    }

    private boolean withinHold() {
        return token != null && withinHold(token.getExpiration(), absence.now());
    }

    /** @param expiry seconds since the epoch, as a token tells them */
    static boolean withinHold(long expiry, Instant now) {
        return now.isBefore(Instant.ofEpochSecond(expiry).plus(HELD));
    }
}
