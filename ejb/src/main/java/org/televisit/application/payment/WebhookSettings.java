package org.televisit.application.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which other system is told of refunds; none by default.
 *
 * <ul>
 *   <li>{@code televisit.webhook.url}: where to send.
 *   <li>{@code televisit.webhook.secret}: what to sign with, 24 characters or more.
 *   <li>{@code televisit.webhook.inside}: true to allow http and addresses inside the network.
 * </ul>
 */
@ApplicationScoped
public class WebhookSettings {

    private static final int SHORTEST_SECRET = 24;

    private final URI target;
    private final String secret;
    private final boolean insideAllowed;

    /** For the container's proxy. */
    protected WebhookSettings() {
        this(Optional.empty(), Optional.empty(), false);
    }

    /**
     * From the settings.
     *
     * @throws IllegalArgumentException for an address that nothing may be sent to, or a secret too weak
     */
    @Inject
    public WebhookSettings(
            @ConfigProperty(name = "televisit.webhook.url") Optional<String> url,
            @ConfigProperty(name = "televisit.webhook.secret") Optional<String> secret,
            @ConfigProperty(name = "televisit.webhook.inside", defaultValue = "false") boolean insideAllowed) {
        this.target = url.map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(URI::create)
                .orElse(null);
        this.secret = secret.orElse("");
        this.insideAllowed = insideAllowed;
        if (target == null) {
            return;
        }
        TargetRule.refusal(target, insideAllowed).ifPresent(why -> {
            throw new IllegalArgumentException("televisit.webhook.url: " + why);
        });
        if (this.secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("televisit.webhook.secret needs " + SHORTEST_SECRET + " characters");
        }
    }

    /** Makes wrong settings fail the deployment instead of the first message. */
    void check(@Observes Startup deployed) {}

    /** Where to send; empty when nobody is told. */
    public Optional<URI> target() {
        return Optional.ofNullable(target);
    }

    /** What to sign with. */
    public String secret() {
        return secret;
    }

    /** Whether http and addresses inside the network are allowed. */
    public boolean insideAllowed() {
        return insideAllowed;
    }
}
