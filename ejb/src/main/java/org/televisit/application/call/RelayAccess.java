package org.televisit.application.call;

/**
 * One way to one relay, and what lets us in for a few minutes.
 *
 * @param way how it is spoken to
 * @param username as coturn's REST interface has it; names nobody
 */
public record RelayAccess(Way way, String host, int port, String username, String credential) {

    /** The transport between us and the relay (RFC 8656, RFC 7065). */
    public enum Way {
        UDP,
        TCP,
        TLS
    }

    private static final int PLAIN_PORT = 3478;
    private static final int TLS_PORT = 5349;

    /**
     * Reads a {@code turn:} or {@code turns:} URI.
     *
     * @throws IllegalArgumentException for anything else
     */
    static RelayAccess of(String uri, TurnCredential credential) {
        boolean tls = uri.startsWith("turns:");
        if (!tls && !uri.startsWith("turn:")) {
            throw new IllegalArgumentException("not the URI of a relay");
        }
        String rest = uri.substring(uri.indexOf(':') + 1);
        boolean tcp = rest.endsWith("?transport=tcp");
        String authority = rest.replaceFirst("\\?.*", "");
        int colon = authority.lastIndexOf(':');
        boolean hasPort = colon > authority.lastIndexOf(']');
        return new RelayAccess(
                tls ? Way.TLS : tcp ? Way.TCP : Way.UDP,
                hasPort ? authority.substring(0, colon) : authority,
                hasPort ? Integer.parseInt(authority.substring(colon + 1)) : tls ? TLS_PORT : PLAIN_PORT,
                credential.username(),
                credential.credential());
    }

    /** Never shows the credential. */
    @Override
    public String toString() {
        return way + " " + host + ":" + port;
    }
}
