package org.televisit.network;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.televisit.infrastructure.turn.StunMessage;

/** Somebody who uses a relay by hand (RFC 8656): asks for a place on it and for leave to reach an address. */
public final class TurnClient implements AutoCloseable {

    private static final int ALLOCATE = 0x0003;
    private static final int REFRESH = 0x0004;
    private static final int CREATE_PERMISSION = 0x0008;
    private static final int UDP = 17;
    private static final int OK = 0;
    private static final int STALE_NONCE = 438;
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final int ANSWERS_WITHIN_MILLIS = 2_000;

    private final DatagramSocket socket;
    private final String username;
    private final String password;
    private String realm;
    private String nonce;

    /** Whoever has this user name and password, at the relay on this port of this machine. */
    public TurnClient(int port, String username, String password) throws IOException {
        this.username = username;
        this.password = password;
        this.socket = new DatagramSocket();
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.setSoTimeout(ANSWERS_WITHIN_MILLIS);
    }

    /** A user name that says until when it is good; another one each time. */
    public static String usernameUntil(Instant expiry) {
        return expiry.getEpochSecond() + ":somebody-" + NEXT.incrementAndGet();
    }

    /** The password that belongs to such a user name. */
    public static String passwordOf(String username, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return 0, or the number of the error, such as 401 */
    public int allocate() throws IOException {
        return allocate(4);
    }

    /** A place with an address of IP version 4 or 6. */
    public int allocate(int ipVersion) throws IOException {
        StunMessage first = place(ipVersion);
        Map<Integer, byte[]> challenge = ask(first.bytes(), first);
        if (!challenge.containsKey(StunMessage.NONCE)) {
            return error(challenge);
        }
        challenged(challenge);
        return signed(() -> place(ipVersion));
    }

    private void challenged(Map<Integer, byte[]> challenge) {
        realm = text(challenge.get(StunMessage.REALM));
        nonce = text(challenge.get(StunMessage.NONCE));
    }

    private static StunMessage place(int ipVersion) {
        return new StunMessage(ALLOCATE)
                .with(StunMessage.TRANSPORT, new byte[] {UDP, 0, 0, 0})
                .with(StunMessage.ADDRESS_FAMILY, new byte[] {(byte) (ipVersion == 4 ? 1 : 2), 0, 0, 0});
    }

    /** Asks to be let through to an address. @return 0, or the number of the error; 403 when the relay forbids it */
    public int permit(String address) throws IOException {
        byte[] peer = bytes(address);
        return signed(() -> {
            StunMessage message = new StunMessage(CREATE_PERMISSION);
            return message.with(StunMessage.PEER, message.masked(peer, 9));
        });
    }

    // Java takes ::ffff:127.0.0.1 for 127.0.0.1
    private static byte[] bytes(String address) throws IOException {
        byte[] ip = InetAddress.getByName(address).getAddress();
        return address.indexOf(':') < 0 || ip.length != 4
                ? ip
                : ByteBuffer.allocate(16)
                        .putShort(10, (short) 0xffff)
                        .put(12, ip)
                        .array();
    }

    // RFC 8489, 9.2.5: whose nonce has become stale is given another and asks again
    private int signed(Supplier<StunMessage> request) throws IOException {
        Map<Integer, byte[]> answer = answerTo(request.get());
        if (error(answer) == STALE_NONCE) {
            challenged(answer);
            answer = answerTo(request.get());
        }
        return error(answer);
    }

    private static int error(Map<Integer, byte[]> answer) {
        byte[] error = answer.get(StunMessage.ERROR);
        return error == null ? OK : error[2] * 100 + error[3];
    }

    private Map<Integer, byte[]> answerTo(StunMessage message) throws IOException {
        message.with(StunMessage.USERNAME, username)
                .with(StunMessage.REALM, realm)
                .with(StunMessage.NONCE, nonce);
        try {
            byte[] key = MessageDigest.getInstance("MD5")
                    .digest((username + ":" + realm + ":" + password).getBytes(StandardCharsets.UTF_8));
            return ask(message.signed(key), message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<Integer, byte[]> ask(byte[] bytes, StunMessage message) throws IOException {
        for (int tries = 0; tries < 3; tries++) {
            socket.send(new DatagramPacket(bytes, bytes.length));
            byte[] came = nextAnswer();
            while (came != null && !message.isAnsweredBy(came)) {
                came = nextAnswer();
            }
            if (came != null) {
                return StunMessage.read(came);
            }
        }
        throw new IOException("the relay does not answer");
    }

    /** Null when none comes: datagrams get lost. */
    private byte[] nextAnswer() throws IOException {
        DatagramPacket answer = new DatagramPacket(new byte[2048], 2048);
        try {
            socket.receive(answer);
            return Arrays.copyOf(answer.getData(), answer.getLength());
        } catch (SocketTimeoutException e) {
            return null;
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Gives its place back: whoever is handed this port of the machine next would find it taken. */
    @Override
    public void close() {
        try (socket) {
            if (nonce != null) {
                answerTo(new StunMessage(REFRESH).with(StunMessage.LIFETIME, new byte[4]));
            }
        } catch (IOException e) {
            // a relay that is gone keeps no place
        }
    }
}
