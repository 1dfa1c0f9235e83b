package org.televisit.benchmark;

import java.nio.charset.StandardCharsets;

/** How one server is spoken to: the same 180-byte candidate, in that server's words. */
interface Dialect {

    /** The name in the report. */
    String name();

    /** Request path of the upgrade for the i-th socket; sockets 2k and 2k+1 are one call. */
    String path(int socket);

    /** What goes into Sec-WebSocket-Protocol; null for nothing. */
    String protocols(int socket);

    /** Answers what must be said back to a text frame, or null; calls {@code ready} once the socket may talk. */
    String answer(int socket, byte[] text, int from, int length, Runnable ready);

    /** The candidate, carrying when it was due in 16 hexadecimal digits after {@code ts=}. */
    byte[] candidate(long dueNanos);

    /** Tickets make seats; a candidate is checked and relayed. */
    record Televisit(java.util.List<String> tickets) implements Dialect {

        @Override
        public String name() {
            return "Televisit";
        }

        @Override
        public String path(int socket) {
            return "/televisit/ws/call";
        }

        @Override
        public String protocols(int socket) {
            return "televisit.v1, ticket." + tickets.get(socket);
        }

        @Override
        public String answer(int socket, byte[] text, int from, int length, Runnable ready) {
            String head = head(text, from, length);
            if (head.startsWith("{\"type\":\"welcome\"")) {
                ready.run();
            }
            return null;
        }

        @Override
        public byte[] candidate(long dueNanos) {
            return ("{\"type\":\"candidate\",\"candidate\":{\"candidate\":\"" + Dialect.text(dueNanos)
                            + "\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0},\"connection\":\"1.2\"}")
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    /** The usual design: join a room named by the client, relay to the others in it. */
    record SocketIo() implements Dialect {

        @Override
        public String name() {
            return "socket.io";
        }

        @Override
        public String path(int socket) {
            return "/socket.io/?EIO=4&transport=websocket&room=call-" + socket / 2;
        }

        @Override
        public String protocols(int socket) {
            return null;
        }

        @Override
        public String answer(int socket, byte[] text, int from, int length, Runnable ready) {
            String head = head(text, from, length);
            if (head.startsWith("0{")) {
                return "40";
            }
            if (head.startsWith("40")) {
                ready.run();
            }
            return head.equals("2") ? "3" : null;
        }

        @Override
        public byte[] candidate(long dueNanos) {
            return ("42[\"candidate\",{\"candidate\":{\"candidate\":\"" + Dialect.text(dueNanos)
                            + "\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}}]")
                    .getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static String head(byte[] text, int from, int length) {
        return new String(text, from, Math.min(length, 24), StandardCharsets.US_ASCII);
    }

    private static String text(long dueNanos) {
        String digits = Long.toHexString(dueNanos);
        return "candidate:842163049 1 udp 1677729535 192.0.2.7 54400 typ srflx ts=" + "0".repeat(16 - digits.length())
                + digits;
    }
}
