package org.televisit.application.webhook;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Sends a message to another system over HTTP. */
public interface WebhookSender {

    /**
     * Posts JSON, within seconds, following no redirect.
     *
     * @param headers besides the content type
     * @return empty when the other answered 2xx, else why it did not get through, without anything of the message
     */
    Optional<String> post(URI target, String json, Map<String, String> headers);
}
