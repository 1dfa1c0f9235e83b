package org.televisit.application.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How the hospital writes to people, by settings. */
@ApplicationScoped
public class MailSettings {

    private static final String HOME = "http://localhost:8080/televisit";

    private final boolean enabled;
    private final String from;
    private final String replyTo;
    private final String hospital;
    private final String address;

    /** For the container's proxy. */
    protected MailSettings() {
        this(false, null, null, "", HOME);
    }

    /** From the settings; each may be absent. */
    @Inject
    public MailSettings(
            @ConfigProperty(name = "televisit.mail.enabled") Optional<Boolean> enabled,
            @ConfigProperty(name = "televisit.mail.host") Optional<String> host,
            @ConfigProperty(name = "televisit.mail.from") Optional<String> from,
            @ConfigProperty(name = "televisit.mail.reply.to") Optional<String> replyTo,
            @ConfigProperty(name = "televisit.hospital.name", defaultValue = "Televisit") String hospital,
            @ConfigProperty(name = "televisit.public.url", defaultValue = HOME) String address) {
        this(enabled.orElse(host.isPresent()), from.orElse(null), replyTo.orElse(null), hospital, address);
    }

    /**
     * These.
     *
     * @param from null for no-reply at the host of the public address
     * @param replyTo null for none
     * @param address where people reach the application, without a slash at its end
     */
    public MailSettings(boolean enabled, String from, String replyTo, String hospital, String address) {
        this.enabled = enabled;
        this.hospital = hospital;
        this.replyTo = replyTo;
        this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        this.from = from == null ? "no-reply@" + hostOf(this.address) : from;
    }

    /** Whether there is a mail server: TELEVISIT_MAIL_HOST names it. Without one messages are kept to be read. */
    public boolean enabled() {
        return enabled;
    }

    /** The address mails come from. */
    public String from() {
        return from;
    }

    /** Where answers go; null for nowhere else. */
    public String replyTo() {
        return replyTo;
    }

    /** Who writes. */
    public String hospital() {
        return hospital;
    }

    /** The host of the public address, which makes identifiers of ours the world's. */
    public String host() {
        return hostOf(address);
    }

    private static String hostOf(String address) {
        String host = URI.create(address).getHost();
        return host == null ? "localhost" : host;
    }

    /** A page of ours; an address that is whole already stays as it is. */
    public String page(String path) {
        return path.startsWith("/") ? address + path : path;
    }
}
