package org.televisit.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.televisit.application.security.PersonSignedOut;

/**
 * The sessions of this node that somebody has signed in to, so that a sign-out at the identity provider finds them
 * (REQUIREMENTS I1).
 */
@ApplicationScoped
public class SignedInSessions {

    private static final Logger LOG = Logger.getLogger(SignedInSessions.class);

    private final Map<SignedInSession, HttpSession> sessions = new ConcurrentHashMap<>();

    /**
     * This session is that person's. Asked on every request, because one session may outlive a sign-in and have another.
     *
     * @param providerSession the claim {@code sid}; null when the provider told none
     */
    void seen(HttpSession session, String subject, String providerSession) {
        SignedInSession known = SignedInSession.of(session);
        if (known != null && known.isOf(subject, providerSession) && sessions.containsKey(known)) {
            return;
        }
        SignedInSession now = new SignedInSession(subject, providerSession, this);
        sessions.put(now, session);
        // the one before is unbound by this, and leaves
        now.bindTo(session);
    }

    void gone(SignedInSession session) {
        sessions.remove(session);
    }

    /** This session ends by itself; null is fine. */
    void forget(HttpSession session) {
        SignedInSession known = session == null ? null : SignedInSession.of(session);
        if (known != null) {
            sessions.remove(known);
        }
    }

    void signedOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonSignedOut person) {
        end(person.subject(), person.session());
    }

    /** @param providerSession null for all sessions of the person */
    void end(String subject, String providerSession) {
        sessions.forEach((known, session) -> {
            if (known.endsWith(subject, providerSession) && sessions.remove(known) != null) {
                invalidate(session);
            }
        });
    }

    /** How many there are. */
    public int count() {
        return sessions.size();
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException overAlready) {
            LOG.debug("A session was over before it could be ended");
        }
    }
}
