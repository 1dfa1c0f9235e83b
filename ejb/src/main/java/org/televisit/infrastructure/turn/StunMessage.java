package org.televisit.infrastructure.turn;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** As much of STUN (RFC 8489) as it takes to ask a relay for something and to read its answer. */
public final class StunMessage {

    public static final int USERNAME = 0x0006;
    public static final int ERROR = 0x0009;
    public static final int REALM = 0x0014;
    public static final int NONCE = 0x0015;
    public static final int PEER = 0x0012;
    public static final int ADDRESS_FAMILY = 0x0017;
    public static final int TRANSPORT = 0x0019;
    public static final int COOKIE = 0x2112A442;

    public static final int LIFETIME = 0x000D;

    private static final int INTEGRITY = 0x0008;
    private static final int HEADER = 20;
    private static final int INTEGRITY_BYTES = 24;

    // who could foresee it could answer in the relay's place (RFC 8489, 5)
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int method;
    private final byte[] transaction = new byte[12];
    private final ByteArrayOutputStream attributes = new ByteArrayOutputStream();

    /** A request of this method, with a transaction of its own. */
    public StunMessage(int method) {
        this.method = method;
        RANDOM.nextBytes(transaction);
    }

    /** Adds an attribute, padded to four bytes. */
    public StunMessage with(int attribute, byte[] value) {
        attributes.writeBytes(ByteBuffer.allocate(4)
                .putShort((short) attribute)
                .putShort((short) value.length)
                .array());
        attributes.writeBytes(value);
        attributes.writeBytes(new byte[(4 - value.length % 4) % 4]);
        return this;
    }

    /** Adds a text. */
    public StunMessage with(int attribute, String value) {
        return with(attribute, value.getBytes(StandardCharsets.UTF_8));
    }

    /** As it goes over the wire. */
    public byte[] bytes() {
        return bytes(attributes.size());
    }

    /** Signed with the long-term credential's key. */
    public byte[] signed(byte[] key) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(key, "HmacSHA1"));
        // the length counts the signature that is about to follow
        byte[] signature = mac.doFinal(bytes(attributes.size() + INTEGRITY_BYTES));
        with(INTEGRITY, signature);
        return bytes();
    }

    private byte[] bytes(int length) {
        return ByteBuffer.allocate(HEADER + attributes.size())
                .putShort((short) method)
                .putShort((short) length)
                .putInt(COOKIE)
                .put(transaction)
                .put(attributes.toByteArray())
                .array();
    }

    /** Whether these bytes answer this request: same transaction. */
    public boolean isAnsweredBy(byte[] answer) {
        return answer.length >= HEADER && Arrays.equals(transaction, Arrays.copyOfRange(answer, 8, HEADER));
    }

    /** The attributes of a message by their number. */
    public static Map<Integer, byte[]> read(byte[] message) {
        Map<Integer, byte[]> found = new HashMap<>();
        ByteBuffer buffer = ByteBuffer.wrap(message).position(HEADER);
        while (buffer.remaining() >= 4) {
            int attribute = buffer.getShort() & 0xFFFF;
            int length = buffer.getShort() & 0xFFFF;
            byte[] value = new byte[Math.min(length, buffer.remaining())];
            buffer.get(value);
            found.put(attribute, value);
            buffer.position(Math.min(buffer.limit(), buffer.position() + (4 - value.length % 4) % 4));
        }
        return found;
    }

    /** An address in the clear XORed as PEER wants it. */
    public byte[] masked(InetAddress address, int port) {
        return masked(address.getAddress(), port);
    }

    /** As {@link #masked(InetAddress, int)}: Java makes IPv4 of an IPv4 address in IPv6, a relay may not. */
    public byte[] masked(byte[] address, int port) {
        byte[] ip = address.clone();
        byte[] mask = ByteBuffer.allocate(16).putInt(COOKIE).put(transaction).array();
        for (int i = 0; i < ip.length; i++) {
            ip[i] ^= mask[i];
        }
        return ByteBuffer.allocate(4 + ip.length)
                .putShort((short) (ip.length == 4 ? 1 : 2))
                .putShort((short) (port ^ (COOKIE >>> 16)))
                .put(ip)
                .array();
    }
}
