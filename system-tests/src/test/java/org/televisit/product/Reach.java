package org.televisit.product;

import java.util.Map;

/**
 * How the product reaches people beside mail: a gateway for text messages and a push service, both of the tests, behind
 * one port. A product that a developer started has to be told the {@link #environment} with that port.
 */
public final class Reach implements AutoCloseable {

    private final Hearing hearing;
    private final TextGateway texts;
    private final PushOffice pushes;

    private Reach(int port) {
        hearing = new Hearing(port);
        texts = new TextGateway(hearing);
        pushes = new PushOffice(hearing);
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
                "TELEVISIT_PUSH_HOSTS", "localhost");
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
