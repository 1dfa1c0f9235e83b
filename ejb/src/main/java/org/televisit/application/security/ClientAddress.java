package org.televisit.application.security;

/**
 * Where the request that this thread serves came from, for audit rows. The web tier's filter sets it and clears it in
 * a finally block; outside a request there is none.
 */
public final class ClientAddress {

    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private ClientAddress() {}

    /** @param address as the container reports the peer, or null to clear */
    public static void set(String address) {
        if (address == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(address);
        }
    }

    /** Null when not serving a request. */
    public static String current() {
        return CURRENT.get();
    }
}
