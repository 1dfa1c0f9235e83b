package org.televisit.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.televisit.application.security.Roles;

/** The private address under which a calendar programme finds a person's visits (REQUIREMENTS A10). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR})
public class CalendarFeedService {

    /** Whether the caller has an address, and since when; the address itself is told by {@link #renew} alone. */
    public FeedAddress address() {
        throw new UnsupportedOperationException();
    }

    /** Makes the caller a new address and tells it; an older one leads nowhere from then on. */
    public FeedAddress renew() {
        throw new UnsupportedOperationException();
    }

    /** Gives the address up. */
    public void stop() {
        throw new UnsupportedOperationException();
    }
}
