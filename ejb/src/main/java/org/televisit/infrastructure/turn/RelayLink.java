package org.televisit.infrastructure.turn;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.televisit.application.call.RelayAccess;
import org.televisit.application.call.RelayAccess.Way;

/** The wire to a relay: datagrams, asked again when they get lost, or a stream. */
abstract class RelayLink implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 1_000;
    private static final int TRIES = 3;
    private static final int LARGEST = 2_048;
    private static final int HEADER = 20;

    static RelayLink to(RelayAccess relay) throws IOException {
        return relay.way() == Way.UDP ? new Datagrams(relay) : new Stream(relay);
    }

    /** Sends the bytes of this request; answers the attributes of what came back. */
    abstract Map<Integer, byte[]> ask(StunMessage request, byte[] bytes) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static final class Datagrams extends RelayLink {

        private final DatagramSocket socket = new DatagramSocket();

        Datagrams(RelayAccess relay) throws IOException {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.connect(new InetSocketAddress(relay.host(), relay.port()));
        }

        @Override
        Map<Integer, byte[]> ask(StunMessage request, byte[] bytes) throws IOException {
            for (int tries = 0; tries < TRIES; tries++) {
                socket.send(new DatagramPacket(bytes, bytes.length));
                DatagramPacket answer = new DatagramPacket(new byte[LARGEST], LARGEST);
                try {
                    socket.receive(answer);
                } catch (SocketTimeoutException lost) {
                    continue;
                }
                byte[] came = Arrays.copyOf(answer.getData(), answer.getLength());
                if (request.isAnsweredBy(came)) {
                    return StunMessage.read(came);
                }
            }
            throw new IOException("no answer");
        }

        @Override
        public void close() {
            socket.close();
        }
    }

    private static final class Stream extends RelayLink {

        private final Socket socket;

        Stream(RelayAccess relay) throws IOException {
            Socket plain = new Socket();
            plain.connect(new InetSocketAddress(relay.host(), relay.port()), PATIENCE_MILLIS);
            plain.setSoTimeout(PATIENCE_MILLIS);
            socket = relay.way() == Way.TLS ? secured(plain, relay) : plain;
        }

        private static Socket secured(Socket plain, RelayAccess relay) throws IOException {
            SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
            SSLSocket secure = (SSLSocket) factory.createSocket(plain, relay.host(), relay.port(), true);
            secure.startHandshake();
            return secure;
        }

        @Override
        Map<Integer, byte[]> ask(StunMessage request, byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] header = new byte[HEADER];
            in.readFully(header);
            int length = ((header[2] & 0xFF) << 8) | (header[3] & 0xFF);
            byte[] came = Arrays.copyOf(header, HEADER + length);
            in.readFully(came, HEADER, length);
            if (!request.isAnsweredBy(came)) {
                throw new IOException("not an answer to what was asked");
            }
            return StunMessage.read(came);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
