package org.televisit.application.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The hospital's gateway for text messages, described by settings alone; none by default (REQUIREMENTS N3).
 *
 * <p>{@code televisit.sms.url} turns it on. The address and the body may hold the places of {@link SmsTemplate}.
 */
@ApplicationScoped
public class SmsSettings {

    private static final Map<String, String> SAMPLE = Map.of(
            "to", "+34600000000", "digits", "34600000000", "text", "a \"text\"", "id", "a.0.B.p.s", "from", "Hospital");

    private final SmsTemplate address;
    private final SmsTemplate body;
    private final String method;
    private final String contentType;
    private final String header;
    private final String authorization;
    private final String from;
    private final StatusSpan accepted;
    private final Duration timeout;

    /** For the container's proxy, and where there is no gateway. */
    protected SmsSettings() {
        this(null, Format.JSON, Sender.NOBODY, "200-299", 1);
    }

    /** From the settings; without an address there is no gateway. */
    @Inject
    public SmsSettings(
            @ConfigProperty(name = "televisit.sms.url") Optional<String> url,
            @ConfigProperty(name = "televisit.sms.method", defaultValue = "POST") String method,
            @ConfigProperty(name = "televisit.sms.content.type", defaultValue = "application/json") String contentType,
            @ConfigProperty(name = "televisit.sms.body") Optional<String> body,
            @ConfigProperty(name = "televisit.sms.header", defaultValue = "Authorization") String header,
            @ConfigProperty(name = "televisit.sms.authorization") Optional<String> authorization,
            @ConfigProperty(name = "televisit.sms.from") Optional<String> from,
            @ConfigProperty(name = "televisit.sms.accepted", defaultValue = "200-299") String accepted,
            @ConfigProperty(name = "televisit.sms.timeout.seconds", defaultValue = "10") int timeoutSeconds,
            @ConfigProperty(name = "televisit.sms.inside", defaultValue = "false") boolean inside) {
        this(
                url.map(String::strip).filter(text -> !text.isEmpty()).orElse(null),
                new Format(method, contentType, body.orElse("")),
                new Sender(header, authorization.orElse(null), from.orElse(""), inside),
                accepted,
                timeoutSeconds);
    }

    /**
     * How a message is written for the gateway.
     *
     * @param body a template; "" for none
     */
    record Format(String method, String contentType, String body) {
        static final Format JSON = new Format("POST", "application/json", "");
    }

    /**
     * Who we are to the gateway.
     *
     * @param header the name of the header that says so
     * @param authorization its value, a secret; null for none
     * @param from the sender that people see; "" for the gateway's own
     * @param inside whether http is allowed
     */
    record Sender(String header, String authorization, String from, boolean inside) {
        static final Sender NOBODY = new Sender("Authorization", null, "", false);

        /** Without the secret. */
        @Override
        public String toString() {
            return "Sender[" + header + "]";
        }
    }

    /**
     * These.
     *
     * @throws IllegalArgumentException where they make no sense, in words that hold no secret
     */
    SmsSettings(String url, Format format, Sender sender, String accepted, int timeoutSeconds) {
        this.address = url == null ? null : SmsTemplate.address(url);
        this.body = SmsTemplate.body(format.contentType(), format.body());
        this.method = format.method();
        this.contentType = format.contentType();
        this.header = sender.header();
        this.authorization = sender.authorization();
        this.from = sender.from();
        this.accepted = StatusSpan.of(accepted);
        this.timeout = Duration.ofSeconds(timeoutSeconds);
        if (url != null) {
            SmsCheck.require(this, sender.inside());
        }
    }

    /** Makes wrong settings fail the deployment instead of the first message. */
    void check(@Observes Startup deployed) {}

    /** Whether there is a gateway. */
    public boolean enabled() {
        return address != null;
    }

    /** Where this message is handed over. */
    public URI address(String id, String to, String text) {
        return URI.create(address.fill(values(id, to, text)));
    }

    /** What is handed over; "" for a request without a body. */
    public String body(String id, String to, String text) {
        return body.fill(values(id, to, text));
    }

    private Map<String, String> values(String id, String to, String text) {
        return Map.of("to", to, "digits", to.replace("+", ""), "text", text, "id", id, "from", from);
    }

    /** A request as the gateway would see it, of made-up values. */
    URI sampleAddress() {
        return URI.create(address.fill(SAMPLE));
    }

    String sampleBody() {
        return body.fill(SAMPLE);
    }

    /** Whether this place is filled anywhere. */
    boolean says(String place) {
        return address.has(place) || body.has(place);
    }

    /** POST, PUT or GET. */
    public String method() {
        return method;
    }

    /** Of the body. */
    public String contentType() {
        return contentType;
    }

    /** The name of the header by which the gateway knows us. */
    public String header() {
        return header;
    }

    /** Its value, a secret; empty for none. */
    public Optional<String> authorization() {
        return Optional.ofNullable(authorization);
    }

    /** Whether an answer of this status means that the message was taken. */
    public boolean accepts(int status) {
        return accepted.holds(status);
    }

    /** How long an answer is waited for. */
    public Duration timeout() {
        return timeout;
    }
}
