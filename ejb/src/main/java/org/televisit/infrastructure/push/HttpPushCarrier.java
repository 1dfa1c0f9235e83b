package org.televisit.infrastructure.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.televisit.application.notification.PushCarrier;
import org.televisit.application.notification.PushSettings;
import org.televisit.application.time.ApplicationClock;
import org.televisit.application.webhook.TargetRule;
import org.televisit.infrastructure.outbound.Names;
import org.televisit.infrastructure.outbound.Post;
import org.televisit.infrastructure.outbound.Posted;

/**
 * Posts an empty body, with how long it is of use, how urgent it is and who sends (RFC 8030), to an address that a push
 * service's name stands for and that lies outside the hospital's network. Addresses of browsers are secrets and not
 * logged.
 */
@ApplicationScoped
public class HttpPushCarrier implements PushCarrier {

    private static final Logger LOG = Logger.getLogger(HttpPushCarrier.class);
    private static final int TOO_MANY = 429;
    private static final Set<Integer> OVER = Set.of(404, 410);

    private final PushSettings settings;
    private final ApplicationClock clock;
    private final boolean inside;
    private final Vapid vapid;
    private final Names names;
    private final Post post;

    /** For the container's proxy. */
    protected HttpPushCarrier() {
        this(null, null, Optional.empty(), false);
    }

    /**
     * With the key pair of the settings.
     *
     * @throws IllegalArgumentException when pushes are on and it is no pair
     */
    @Inject
    public HttpPushCarrier(
            PushSettings settings,
            ApplicationClock clock,
            @ConfigProperty(name = "televisit.push.private.key") Optional<String> privateKey,
            @ConfigProperty(name = "televisit.push.inside", defaultValue = "false") boolean inside) {
        this(
                settings,
                clock,
                settings == null || !settings.enabled()
                        ? null
                        : new Vapid(settings.publicKey(), privateKey.orElse(""), settings.contact()),
                inside,
                Names.OF_THE_MACHINE,
                new Post());
    }

    HttpPushCarrier(
            PushSettings settings, ApplicationClock clock, Vapid vapid, boolean inside, Names names, Post post) {
        this.settings = settings;
        this.clock = clock;
        this.vapid = vapid;
        this.inside = inside;
        this.names = names;
        this.post = post;
    }

    /** Makes a wrong key fail the deployment instead of the first push. */
    void check(@Observes Startup deployed) {}

    @Override
    public Answer push(URI endpoint, Wrapping wrapping) {
        if (!settings.hosts().allow(endpoint.toString())) {
            return Answer.REFUSED;
        }
        Posted posted = new Posted(endpoint, "", headers(endpoint, wrapping));
        try {
            InetAddress[] addresses = names.of(posted.host());
            if (!inside && TargetRule.refusal(addresses, true, List.of()).isPresent()) {
                return Answer.REFUSED;
            }
            return told(endpoint, post.send(addresses[0], posted));
        } catch (IOException e) {
            // a name server that is down comes back, and so does the other
            LOG.debugf("A push service did not answer: %s", e.getClass().getSimpleName());
            return Answer.LATER;
        }
    }

    private static Answer told(URI endpoint, int status) {
        Answer answer = answer(status);
        if (answer == Answer.REFUSED) {
            LOG.warnf("The push service at %s refused a push: %d", endpoint.getHost(), status);
        }
        return answer;
    }

    private static Answer answer(int status) {
        if (status / 100 == 2) {
            return Answer.TAKEN;
        }
        if (OVER.contains(status)) {
            return Answer.GONE;
        }
        return status / 100 == 4 && status != TOO_MANY ? Answer.REFUSED : Answer.LATER;
    }

    private Map<String, String> headers(URI endpoint, Wrapping wrapping) {
        return Map.of(
                "Authorization", vapid.authorization(endpoint, clock.now()),
                "TTL", Long.toString(wrapping.ttlSeconds()),
                "Urgency", wrapping.urgent() ? "high" : "normal",
                "Topic", wrapping.topic());
    }
}
