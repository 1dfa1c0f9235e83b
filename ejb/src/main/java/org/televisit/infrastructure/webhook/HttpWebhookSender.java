package org.televisit.infrastructure.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.net.ssl.SSLException;
import org.televisit.application.webhook.TargetRule;
import org.televisit.application.webhook.WebhookSender;
import org.televisit.application.webhook.WebhookSettings;
import org.televisit.infrastructure.outbound.Names;
import org.televisit.infrastructure.outbound.Post;
import org.televisit.infrastructure.outbound.Posted;

/** Sends to addresses that the rule allows, and tells in a word why a message was not taken. */
@ApplicationScoped
public class HttpWebhookSender implements WebhookSender {

    private final WebhookSettings settings;
    private final Names names;
    private final Post post;

    /** For the container's proxy. */
    protected HttpWebhookSender() {
        this(null);
    }

    /** Asks the machine for names. */
    @Inject
    public HttpWebhookSender(WebhookSettings settings) {
        this(settings, Names.OF_THE_MACHINE, new Post());
    }

    HttpWebhookSender(WebhookSettings settings, Names names, Post post) {
        this.settings = settings;
        this.names = names;
        this.post = post;
    }

    @Override
    public Optional<String> post(URI target, String json, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("Content-Type", "application/json");
        Posted posted = new Posted(target, json, all);
        try {
            InetAddress[] addresses = names.of(posted.host());
            Optional<String> refusal = TargetRule.refusal(addresses, posted.secure(), settings.inside());
            return refusal.isPresent() ? refusal : taken(post.send(addresses[0], posted));
        } catch (IOException e) {
            return Optional.of(told(e));
        }
    }

    private static Optional<String> taken(int status) {
        return status / 100 == 2 ? Optional.empty() : Optional.of("answered " + status);
    }

    // nothing of the message and nothing that the other wrote
    private static String told(IOException failure) {
        if (failure instanceof UnknownHostException) {
            return "unknown host";
        }
        if (failure instanceof SocketTimeoutException) {
            return "no answer in time";
        }
        return failure instanceof SSLException
                ? "no secure connection"
                : failure.getClass().getSimpleName();
    }
}
