package org.televisit.application.guest;

/**
 * A link that has just been made.
 *
 * @param secret what the link carries; told this once, kept only as a hash
 */
public record MadeGuestLink(GuestView guest, String secret) {

    /** Shows no secret. */
    @Override
    public String toString() {
        return "MadeGuestLink[" + guest.id() + "]";
    }
}
