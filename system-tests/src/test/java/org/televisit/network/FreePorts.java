package org.televisit.network;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for what a test starts: free for TCP and UDP, and below those that the kernel hands out to whoever connects
 * meanwhile.
 */
public final class FreePorts {

    private static final int LOWEST = 20_000;
    private static final int ABOVE = 30_000;

    private FreePorts() {}

    /** One. */
    public static int one() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, ABOVE);
            try (DatagramSocket udp = new DatagramSocket(port, InetAddress.getLoopbackAddress());
                    ServerSocket tcp = new ServerSocket(port)) {
                return tcp.getLocalPort();
            } catch (IOException taken) {
                // another one, then
            }
        }
    }

    /** So many, all different. */
    public static List<Integer> some(int count) {
        Set<Integer> ports = new LinkedHashSet<>();
        while (ports.size() < count) {
            ports.add(one());
        }
        return List.copyOf(ports);
    }
}
