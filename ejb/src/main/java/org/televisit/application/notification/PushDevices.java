package org.televisit.application.notification;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/** The browsers that pushes go to, each method a transaction of its own (port; the container, or a test). */
public interface PushDevices {

    /**
     * A browser.
     *
     * @param id internal
     * @param knows whether its push service has taken this message already
     */
    record Device(long id, URI endpoint, boolean knows) {}

    /** Those of the person of this OIDC sub, for this message. */
    List<Device> of(String subject, String messageKey);

    /** This one is about to be told of a message: asked by it from now on, we answer with that. */
    void telling(long device, String messageKey, Instant now);

    /** Its push service has taken it. */
    void told(long device, String messageKey);

    /** It is gone. */
    void gone(long device);
}
