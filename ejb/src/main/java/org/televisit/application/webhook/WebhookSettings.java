package org.televisit.application.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.payment.AddressRange;
import org.televisit.domain.webhook.WebhookTopic;

/**
 * Which other system is told of what; none by default.
 *
 * <ul>
 *   <li>{@code televisit.webhook.url}: where to send.
 *   <li>{@code televisit.webhook.secret}: what to sign with, 24 characters or more.
 *   <li>{@code televisit.webhook.topics}: the words of {@link WebhookTopic} that are told, parted by commas; all by
 *       default.
 *   <li>{@code televisit.webhook.inside}: addresses or blocks inside the network that may be sent to, also by http,
 *       parted by commas; none by default.
 * </ul>
 */
@ApplicationScoped
public class WebhookSettings {

    private static final int SHORTEST_SECRET = 24;

    private final URI target;
    private final String secret;
    private final Set<WebhookTopic> topics;
    private final List<AddressRange> inside;

    /** For the container's proxy. */
    protected WebhookSettings() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * From the settings.
     *
     * @throws IllegalArgumentException for an address that nothing may be sent to, a secret too weak, a topic that is
     *     none, or a block that is none
     */
    @Inject
    public WebhookSettings(
            @ConfigProperty(name = "televisit.webhook.url") Optional<String> url,
            @ConfigProperty(name = "televisit.webhook.secret") Optional<String> secret,
            @ConfigProperty(name = "televisit.webhook.topics") Optional<String> topics,
            @ConfigProperty(name = "televisit.webhook.inside") Optional<String> inside) {
        this.target = url.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(URI::create)
                .orElse(null);
        this.secret = secret.orElse("");
        this.topics = topics.map(WebhookSettings::topics).orElse(EnumSet.allOf(WebhookTopic.class));
        this.inside = inside.map(WebhookSettings::blocks).orElse(List.of());
        if (target == null) {
            return;
        }
        TargetRule.refusal(target, this.inside).ifPresent(why -> {
            throw new IllegalArgumentException("televisit.webhook.url: " + why);
        });
        if (this.secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("televisit.webhook.secret needs " + SHORTEST_SECRET + " characters");
        }
    }

    private static Set<WebhookTopic> topics(String words) {
        Set<WebhookTopic> topics = EnumSet.noneOf(WebhookTopic.class);
        for (String word : parts(words)) {
            topics.add(WebhookTopic.of(word)
                    .orElseThrow(() -> new IllegalArgumentException("televisit.webhook.topics: there is no " + word)));
        }
        return topics;
    }

    private static List<AddressRange> blocks(String text) {
        try {
            return parts(text).stream().map(AddressRange::of).toList();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "televisit.webhook.inside wants addresses or blocks, as 10.1.2.0/24: " + e.getMessage(), e);
        }
    }

    private static List<String> parts(String text) {
        return List.of(text.split(",")).stream()
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Makes wrong settings fail the deployment instead of the first message. */
    void check(@Observes Startup deployed) {}

    /** Where to send; empty when nobody is told. */
    public Optional<URI> target() {
        return Optional.ofNullable(target);
    }

    /** Whether the other system is told of this. */
    public boolean tells(WebhookTopic topic) {
        return target != null && topics.contains(topic);
    }

    /** What to sign with. */
    public String secret() {
        return secret;
    }

    /** Addresses inside the network that may be sent to. */
    public List<AddressRange> inside() {
        return inside;
    }
}
