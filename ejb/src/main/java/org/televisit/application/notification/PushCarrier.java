package org.televisit.application.notification;

import java.net.URI;

/** Takes pushes without content to the push services of browsers' makers (port; HTTP is behind it). */
public interface PushCarrier {

    /** What a push service said. */
    enum Answer {
        /** It has it. */
        TAKEN,
        /** The browser is gone, or has taken its permission back. */
        GONE,
        /** Not now. */
        LATER,
        /** Never. */
        REFUSED
    }

    /**
     * What goes with a push that has no content.
     *
     * @param ttlSeconds how long it is of use
     * @param urgent whether it is worth waking a phone that saves its battery
     * @param topic of several that wait with the same the newest stays; at most 32 letters of base64url
     */
    record Wrapping(long ttlSeconds, boolean urgent, String topic) {}

    /** Hands one over; never fails. */
    Answer push(URI endpoint, Wrapping wrapping);
}
