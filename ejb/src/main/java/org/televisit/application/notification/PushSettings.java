package org.televisit.application.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether browsers may be told, through their makers' push services, that there is news: off by default, because it is
 * the one thing that leaves the hospital, though without content (REQUIREMENTS N3, S6).
 */
@ApplicationScoped
public class PushSettings {

    private static final int LONGEST_CONTACT = 200;

    private final boolean enabled;
    private final String publicKey;
    private final PushHosts hosts;
    private final String contact;

    /** For the container's proxy, and where there is none. */
    protected PushSettings() {
        this(false, null, new PushHosts(List.of(), false), "");
    }

    /**
     * From the settings.
     *
     * @throws IllegalArgumentException where they make no sense
     */
    @Inject
    public PushSettings(
            @ConfigProperty(name = "televisit.push.enabled", defaultValue = "false") boolean enabled,
            @ConfigProperty(name = "televisit.push.public.key") Optional<String> publicKey,
            @ConfigProperty(
                            name = "televisit.push.hosts",
                            defaultValue =
                                    "fcm.googleapis.com, updates.push.services.mozilla.com, *.push.apple.com, *.notify.windows.com")
                    String hosts,
            @ConfigProperty(name = "televisit.push.contact") Optional<String> contact,
            @ConfigProperty(name = "televisit.push.inside", defaultValue = "false") boolean inside,
            MailSettings mail) {
        this(
                enabled,
                publicKey.map(String::strip).orElse(null),
                PushHosts.of(hosts, inside),
                contact.orElse("mailto:" + mail.from()));
    }

    /** These. */
    PushSettings(boolean enabled, String publicKey, PushHosts hosts, String contact) {
        this.enabled = enabled;
        this.publicKey = publicKey;
        this.hosts = hosts;
        this.contact = contact;
        if (enabled && publicKey == null) {
            throw new IllegalArgumentException(
                    "televisit.push.public.key: bin/push-keys makes it, and its televisit.push.private.key");
        }
        boolean sensible = contact.startsWith("mailto:") || contact.startsWith("https://");
        if (enabled && (!sensible || contact.length() > LONGEST_CONTACT)) {
            throw new IllegalArgumentException("televisit.push.contact: begins with mailto: or https://");
        }
    }

    /** Makes wrong settings fail the deployment instead of the first push. */
    void check(@Observes Startup deployed) {}

    /** Whether it is on. */
    public boolean enabled() {
        return enabled;
    }

    /** What browsers bind their permission to: an uncompressed point of P-256 in base64url; null where it is off. */
    public String publicKey() {
        return publicKey;
    }

    /** Which push services may be told. */
    public PushHosts hosts() {
        return hosts;
    }

    /** Whom a push service may write to: a mailto or https address. (RFC 8292, 2.1) */
    public String contact() {
        return contact;
    }
}
