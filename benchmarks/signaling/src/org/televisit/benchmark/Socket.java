package org.televisit.benchmark;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ThreadLocalRandom;

/** One WebSocket of the load generator: non-blocking, text frames, no extension. */
final class Socket {

    /** Who hears what arrives. */
    interface Listener {
        void text(Socket socket, byte[] frame, int from, int length);
    }

    final int number;
    boolean upgraded;
    boolean ready;
    private final SocketChannel channel;
    private final SelectionKey key;
    private final Listener listener;
    private byte[] in = new byte[1024];
    private int filled;
    private ByteBuffer unsent = ByteBuffer.allocate(0);

    Socket(int number, InetSocketAddress server, Selector selector, Dialect dialect, Listener listener)
            throws IOException {
        this.number = number;
        this.listener = listener;
        channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
        String protocols = dialect.protocols(number);
        String host = server.getHostString() + ":" + server.getPort();
        write(ByteBuffer.wrap(("GET " + dialect.path(number) + " HTTP/1.1\r\nHost: " + host
                        + "\r\nOrigin: http://" + host
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                        + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="
                        + (protocols == null ? "" : "\r\nSec-WebSocket-Protocol: " + protocols) + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII)));
    }

    void send(byte[] text) throws IOException {
        write(frame(0x81, text, 0, text.length));
    }

    private static ByteBuffer frame(int first, byte[] payload, int from, int length) {
        ByteBuffer frame = ByteBuffer.allocate(length + 8);
        frame.put((byte) first);
        if (length < 126) {
            frame.put((byte) (0x80 | length));
        } else {
            frame.put((byte) (0x80 | 126)).putShort((short) length);
        }
        int mask = ThreadLocalRandom.current().nextInt();
        frame.putInt(mask);
        for (int i = 0; i < length; i++) {
            frame.put((byte) (payload[from + i] ^ (mask >> (24 - 8 * (i & 3)))));
        }
        return frame.flip();
    }

    private void write(ByteBuffer data) throws IOException {
        if (unsent.hasRemaining()) {
            ByteBuffer both = ByteBuffer.allocate(unsent.remaining() + data.remaining());
            unsent = both.put(unsent).put(data).flip();
            return;
        }
        channel.write(data);
        if (data.hasRemaining()) {
            unsent = data;
            key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    void writable() throws IOException {
        channel.write(unsent);
        if (!unsent.hasRemaining()) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    void readable(ByteBuffer buffer) throws IOException {
        buffer.clear();
        int read = channel.read(buffer);
        if (read < 0) {
            throw new EOFException("socket " + number + " was closed");
        }
        if (filled + read > in.length) {
            in = java.util.Arrays.copyOf(in, Math.max(in.length * 2, filled + read));
        }
        buffer.flip().get(in, filled, read);
        filled += read;
        int used = upgraded ? 0 : upgrade();
        if (upgraded) {
            used += frames(used);
        }
        System.arraycopy(in, used, in, 0, filled - used);
        filled -= used;
    }

    private int upgrade() throws IOException {
        String head = new String(in, 0, filled, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return 0;
        }
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("socket " + number + " was refused: " + head.substring(0, head.indexOf('\r')));
        }
        upgraded = true;
        return end + 4;
    }

    /** Hands the whole frames on; answers the bytes used. */
    private int frames(int start) throws IOException {
        int at = start;
        while (filled - at >= 2) {
            int length = in[at + 1] & 0x7f;
            int head = length == 126 ? 4 : 2;
            if (length == 127) {
                throw new IOException("a frame above 64 KB");
            }
            if (filled - at < head) {
                break;
            }
            length = length == 126 ? (in[at + 2] & 0xff) << 8 | in[at + 3] & 0xff : length;
            if (filled - at < head + length) {
                break;
            }
            frame(in[at] & 0x0f, at + head, length);
            at += head + length;
        }
        return at - start;
    }

    private void frame(int opcode, int from, int length) throws IOException {
        switch (opcode) {
            case 1 -> listener.text(this, in, from, length);
            case 8 -> throw new IOException("socket " + number + " was closed with "
                    + (length < 2 ? 1005 : (in[from] & 0xff) << 8 | in[from + 1] & 0xff));
            case 9 -> write(frame(0x8a, in, from, length));
            default -> {
                // pongs and binary frames are not asked for
            }
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
