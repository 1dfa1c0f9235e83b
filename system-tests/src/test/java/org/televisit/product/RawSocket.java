package org.televisit.product;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A WebSocket client that may break every rule of RFC 6455: sends any frame and reads what is answered. */
public final class RawSocket implements AutoCloseable {

    /** Opcodes of RFC 6455, section 5.2. */
    public static final int CONTINUATION = 0;

    public static final int TEXT = 1;
    public static final int CLOSE = 8;

    /** What {@link #closeCode} says when TCP ended without a close frame. */
    public static final int DROPPED = -1;

    private static final byte[] MASK = {1, 2, 3, 4};
    private static final int PATIENCE_MILLIS = 15_000;

    private final Socket tcp;
    private final OutputStream out;
    private final DataInputStream in;

    private RawSocket(Socket tcp) throws IOException {
        this.tcp = tcp;
        this.out = tcp.getOutputStream();
        this.in = new DataInputStream(tcp.getInputStream());
    }

    public static RawSocket open(Product product, String ticket) {
        try {
            URI address = URI.create(product.socket());
            Socket tcp = new Socket(address.getHost(), address.getPort());
            tcp.setSoTimeout(PATIENCE_MILLIS);
            RawSocket socket = new RawSocket(tcp);
            socket.shakeHands(address, product.origin(), ticket);
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void shakeHands(URI address, String origin, String ticket) throws IOException {
        String key = Base64.getEncoder().encodeToString("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        String request = "GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                + key + "\r\nOrigin: " + origin + "\r\nSec-WebSocket-Protocol: televisit.v1, ticket." + ticket
                + "\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        out.flush();
        String head = readHead(in);
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IllegalStateException(head);
        }
    }

    private static String readHead(InputStream from) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = from.read();
            if (next < 0) {
                throw new IOException("ended in mid-head: " + head);
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** Sends one masked frame; {@code false} when the server no longer takes bytes. */
    public boolean send(int opcode, boolean last, byte[] payload) {
        try {
            out.write(header(opcode, last, payload.length));
            byte[] masked = new byte[payload.length];
            for (int i = 0; i < payload.length; i++) {
                masked[i] = (byte) (payload[i] ^ MASK[i % MASK.length]);
            }
            out.write(masked);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** Sends bytes as they are, for frames that are none. */
    public boolean sendRaw(byte... bytes) {
        try {
            out.write(bytes);
            out.flush();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static byte[] header(int opcode, boolean last, int length) {
        ByteBuffer header = ByteBuffer.allocate(14);
        header.put((byte) ((last ? 0x80 : 0) | opcode));
        if (length < 126) {
            header.put((byte) (0x80 | length));
        } else if (length < 65_536) {
            header.put((byte) (0x80 | 126)).putShort((short) length);
        } else {
            header.put((byte) (0x80 | 127)).putLong(length);
        }
        header.put(MASK);
        byte[] bytes = new byte[header.position()];
        header.flip().get(bytes);
        return bytes;
    }

    /** Reads until the server's close frame and answers its code, or {@link #DROPPED}. */
    public int closeCode() {
        try {
            while (true) {
                int opcode = in.readUnsignedByte() & 0x0f;
                byte[] payload = new byte[payloadLength()];
                in.readFully(payload);
                if (opcode == CLOSE) {
                    return payload.length < 2
                            ? DROPPED
                            : ByteBuffer.wrap(payload).getShort();
                }
            }
        } catch (java.net.SocketTimeoutException e) {
            throw new AssertionError("the server kept the socket open", e);
        } catch (IOException e) {
            return DROPPED;
        }
    }

    private int payloadLength() throws IOException {
        int length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            return in.readUnsignedShort();
        }
        return length == 127 ? Math.toIntExact(in.readLong()) : length;
    }

    @Override
    public void close() {
        try {
            tcp.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
