package org.televisit.web.security;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.Objects;

/**
 * What a session knows of the sign-in behind it; lies in the session as an attribute, and leaves the register with it,
 * however the session ends.
 */
final class SignedInSession implements HttpSessionBindingListener, Serializable {

    private static final long serialVersionUID = 1L;
    private static final String KEY = SignedInSession.class.getName();

    private final String subject;
    private final String providerSession;
    private final transient SignedInSessions register;

    SignedInSession(String subject, String providerSession, SignedInSessions register) {
        this.subject = subject;
        this.providerSession = providerSession;
        this.register = register;
    }

    /** Null while nobody has signed in. */
    static SignedInSession of(HttpSession session) {
        return session.getAttribute(KEY) instanceof SignedInSession known ? known : null;
    }

    void bindTo(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    boolean isOf(String someone, String theirSession) {
        return subject.equals(someone) && Objects.equals(providerSession, theirSession);
    }

    /**
     * Whether a sign-out there ends it. One that says not of which session it came is of all.
     *
     * @param endedThere null for all sessions of the person
     */
    boolean endsWith(String someone, String endedThere) {
        return subject.equals(someone)
                && (endedThere == null || providerSession == null || providerSession.equals(endedThere));
    }

    @Override
    public void valueUnbound(HttpSessionBindingEvent event) {
        if (register != null) {
            register.gone(this);
        }
    }
}
