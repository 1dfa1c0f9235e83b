package org.televisit.domain.readiness;

/**
 * The ways through the network.
 *
 * @param direct whether a STUN server answered, so that two browsers may find each other without a relay
 * @param udp to the relay, as media like it best
 * @param tcp to the relay, slower
 * @param tls to the relay, slower, and what passes most firewalls
 */
public record Paths(PathState direct, PathState udp, PathState tcp, PathState tls) {

    /** Nothing was tried yet. */
    public static final Paths UNTRIED =
            new Paths(PathState.UNTRIED, PathState.UNTRIED, PathState.UNTRIED, PathState.UNTRIED);

    /** These, put right by what the hospital offers. */
    public Paths within(Offer offer) {
        return new Paths(
                direct.offered(offer.stun()),
                udp.offered(offer.udp()),
                tcp.offered(offer.tcp()),
                tls.offered(offer.tls()));
    }

    /** Which of the ways the hospital has a server for. */
    public record Offer(boolean stun, boolean udp, boolean tcp, boolean tls) {}

    boolean relayOffered() {
        return udp != PathState.NOT_OFFERED || tcp != PathState.NOT_OFFERED || tls != PathState.NOT_OFFERED;
    }

    boolean relayOpen() {
        return udp == PathState.OPEN || tcp == PathState.OPEN || tls == PathState.OPEN;
    }

    boolean relayUntried() {
        return udp == PathState.UNTRIED || tcp == PathState.UNTRIED || tls == PathState.UNTRIED;
    }
}
