package org.televisit.product;

import java.util.Map;
import org.televisit.network.FreePorts;

/**
 * How the product reaches people beside mail: a gateway for text messages and a push service, both of the tests, behind
 * one port; and another system that it is to tell of visits, at the port after that, which lies inside the network and
 * is not allowed, so that nothing knocks there. A product that a developer started has to be told the
 * {@link #environment} with these ports.
 */
public final class Reach implements AutoCloseable {

    private final Hearing hearing;
    private final TextGateway texts;
    private final PushOffice pushes;
    private final int webhookPort;

    private Reach(int port) {
        hearing = new Hearing(port);
        texts = new TextGateway(hearing);
        pushes = new PushOffice(hearing);
        webhookPort = port == 0 ? FreePorts.one() : port + 1;
    }

    /** On this port; on a free one for 0. */
    static Reach on(int port) {
        return new Reach(port);
    }

    /** What the product is to be started with; its key pair it makes itself. */
    Map<String, String> environment() {
        return Map.of(
                "TELEVISIT_SMS_URL", "http://localhost:" + hearing.port() + TextGateway.PATH,
                "TELEVISIT_SMS_BODY", "{\"to\":\"{to}\",\"text\":\"{text}\",\"id\":\"{id}\"}",
                "TELEVISIT_SMS_AUTHORIZATION", "Bearer " + TextGateway.SECRET,
                "TELEVISIT_SMS_INSIDE", "true",
                "TELEVISIT_PUSH_ENABLED", "true",
                "TELEVISIT_PUSH_INSIDE", "true",
                "TELEVISIT_PUSH_HOSTS", "localhost",
                "TELEVISIT_WEBHOOK_URL", webhookUrl(),
                "TELEVISIT_WEBHOOK_SECRET", "a-secret-of-the-tests-and-of-nobody");
    }

    /** The address of the other system. */
    public String webhookUrl() {
        return "https://localhost:" + webhookPort + "/hook";
    }

    /** The gateway. */
    public TextGateway texts() {
        return texts;
    }

    /** The push service. */
    public PushOffice pushes() {
        return pushes;
    }

    @Override
    public void close() {
        hearing.close();
    }
}
