package org.televisit.application.security;

import java.time.Instant;

/**
 * When the person whose request this thread serves last signed in at the provider, as their token says
 * ({@code auth_time}). The web tier's filter sets it and clears it in a finally block.
 */
public final class SignInMoment {

    private static final ThreadLocal<Instant> CURRENT = new ThreadLocal<>();

    private SignInMoment() {}

    /** @param moment as the token says, or null to clear */
    public static void set(Instant moment) {
        if (moment == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(moment);
        }
    }

    /** Null when not serving a request, or when the token does not say. */
    public static Instant current() {
        return CURRENT.get();
    }
}
