package org.televisit.infrastructure.turn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Map;
import org.televisit.application.call.RelayAccess;

/** A place on a relay (RFC 8656, Allocate), taken with the long-term credentials of RFC 8489 and given back at the end. */
public final class RelayAllocation implements AutoCloseable {

    private static final int ALLOCATE = 0x0003;
    private static final int REFRESH = 0x0004;
    private static final byte UDP = 17;
    private static final int HUNDREDS = 2;

    private final RelayAccess relay;
    private final RelayLink link;
    private String realm;
    private String nonce;
    private boolean taken;

    private RelayAllocation(RelayAccess relay, RelayLink link) {
        this.relay = relay;
        this.link = link;
    }

    /** Connects; nothing is asked yet. */
    public static RelayAllocation over(RelayAccess relay) throws IOException {
        return new RelayAllocation(relay, RelayLink.to(relay));
    }

    /**
     * Asks for the place.
     *
     * @return 0, or the number of the error: 401 for a secret that is not the relay's
     * @throws IOException when nothing understandable comes back in time
     */
    public int take() throws IOException {
        StunMessage first = request();
        Map<Integer, byte[]> challenge = link.ask(first, first.bytes());
        realm = text(challenge, StunMessage.REALM);
        nonce = text(challenge, StunMessage.NONCE);
        int error = signed(request());
        taken = error == 0;
        return error;
    }

    private static StunMessage request() {
        return new StunMessage(ALLOCATE).with(StunMessage.TRANSPORT, new byte[] {UDP, 0, 0, 0});
    }

    private int signed(StunMessage message) throws IOException {
        message.with(StunMessage.USERNAME, relay.username())
                .with(StunMessage.REALM, realm)
                .with(StunMessage.NONCE, nonce);
        byte[] error = link.ask(message, message(message)).get(StunMessage.ERROR);
        return error == null ? 0 : error[HUNDREDS] * 100 + error[HUNDREDS + 1];
    }

    private byte[] message(StunMessage message) {
        try {
            String key = relay.username() + ":" + realm + ":" + relay.credential();
            return message.signed(MessageDigest.getInstance("MD5").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("MD5 and HmacSHA1 are part of every Java", e);
        }
    }

    private static String text(Map<Integer, byte[]> attributes, int attribute) throws IOException {
        byte[] value = attributes.get(attribute);
        if (value == null) {
            throw new IOException("not what a relay answers");
        }
        return new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        try (link) {
            if (taken) {
                signed(new StunMessage(REFRESH).with(StunMessage.LIFETIME, new byte[4]));
            }
        }
    }
}
