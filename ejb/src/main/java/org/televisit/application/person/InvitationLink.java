package org.televisit.application.person;

import java.time.Instant;

/**
 * An invitation that was just made. The address is shown this once: only its hash is kept.
 *
 * @param url absolute; opens a page with a button
 * @param expiresAt from when on it is worth nothing
 * @param mailed whether it goes out by mail as well
 */
public record InvitationLink(String url, Instant expiresAt, boolean mailed) {

    /** Shows no address. */
    @Override
    public String toString() {
        return "InvitationLink[until " + expiresAt + "]";
    }
}
