package org.televisit.application.call;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.domain.call.ParticipantRole;

/**
 * The STUN and TURN servers that an admitted seat may use: ours alone, as the settings name them, with credentials of
 * ten minutes (REQUIREMENTS C12). Without settings the list is empty, and browsers find only direct paths.
 */
@ApplicationScoped
public class IceServers {

    private static final String RELAY = "relay";
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration CHECK_LIFE = Duration.ofMinutes(5);

    /** By which ways there is a server. */
    public record Ways(boolean stun, boolean udp, boolean tcp, boolean tls) {}

    private final List<String> stun;
    private final List<String> turn;
    private final String secret;
    private final String policy;

    /** For the container's proxy. */
    protected IceServers() {
        this(List.of(), List.of(), null, "all");
    }

    /** From the settings; each may be absent. */
    @Inject
    public IceServers(
            @ConfigProperty(name = "televisit.stun.urls") Optional<List<String>> stun,
            @ConfigProperty(name = "televisit.turn.urls") Optional<List<String>> turn,
            @ConfigProperty(name = "televisit.turn.secret") Optional<String> secret,
            @ConfigProperty(name = "televisit.ice.policy", defaultValue = "all") String policy) {
        this(stun.orElse(List.of()), turn.orElse(List.of()), secret.orElse(null), policy);
    }

    /** @throws IllegalArgumentException for TURN without a secret, or a policy that is neither "all" nor "relay" */
    IceServers(List<String> stun, List<String> turn, String secret, String policy) {
        if (!turn.isEmpty() && (secret == null || secret.isBlank())) {
            throw new IllegalArgumentException("televisit.turn.urls is set, televisit.turn.secret is not");
        }
        if (!policy.equals("all") && !policy.equals(RELAY)) {
            throw new IllegalArgumentException("televisit.ice.policy must be all or relay");
        }
        this.stun = stun.stream().map(String::strip).toList();
        this.turn = turn.stream().map(String::strip).toList();
        this.secret = secret;
        this.policy = policy;
    }

    /** Makes wrong settings fail the deployment instead of the first call. */
    void check(@Observes Startup deployed) {}

    /** Whether the hospital lets no call go another way than through its relay. */
    public boolean relayAlways() {
        return policy.equals(RELAY);
    }

    /**
     * The JSON object of the frame {@code ice-servers}: {@code iceServers} (as RTCConfiguration takes them),
     * {@code policy}, {@code expiresAt}.
     *
     * @param relayOnly whether this call is restricted to the relay, whatever the hospital's setting
     */
    public String jsonFor(String room, ParticipantRole role, boolean relayOnly, Instant now) {
        // The room's random id and a side: nobody can be told from it.
        return json(room + (role == ParticipantRole.PATIENT ? "-p" : "-d"), relayOnly, now);
    }

    /** The same for a third party, by their number in the call. */
    public String jsonForGuest(String room, int number, boolean relayOnly, Instant now) {
        return json(room + "-g" + number, relayOnly, now);
    }

    private String json(String user, boolean relayOnly, Instant now) {
        String ways = relayOnly ? RELAY : policy;
        Instant expiresAt = now.plus(LIFE);
        return "{\"iceServers\":" + servers(user, expiresAt) + ",\"policy\":" + quoted(ways) + ",\"expiresAt\":"
                + quoted(expiresAt.toString()) + "}";
    }

    /**
     * For a check before the visit: {@code iceServers} and {@code expiresAt}, after five minutes. The user's name marks
     * it as a check's, so that the relay's log can tell it from a call's; it opens no room. (REQUIREMENTS C2, C3)
     *
     * @param relay false leaves the relays out, when they are known not to answer: the page would find its network at fault
     */
    public String jsonForCheck(String check, boolean relay, Instant now) {
        Instant expiresAt = now.plus(CHECK_LIFE);
        String servers = relay ? servers(check + "-check", expiresAt) : "[" + stunServer() + "]";
        return "{\"iceServers\":" + servers + ",\"expiresAt\":" + quoted(expiresAt.toString()) + "}";
    }

    /** Which ways there is a server for; TURN without a transport is by UDP, TURNS by TLS. */
    public Ways ways() {
        return new Ways(
                !stun.isEmpty(),
                turn.stream().anyMatch(url -> url.startsWith("turn:") && !url.endsWith("transport=tcp")),
                turn.stream().anyMatch(url -> url.startsWith("turn:") && url.endsWith("transport=tcp")),
                turn.stream().anyMatch(url -> url.startsWith("turns:")));
    }

    /**
     * Every way to our relays, with credentials of their own for five minutes; empty without a relay.
     *
     * @param user any text without a colon that names nobody
     */
    public List<RelayAccess> relays(String user, Instant now) {
        if (turn.isEmpty()) {
            return List.of();
        }
        TurnCredential credential = TurnCredential.of(secret, user, now.plus(CHECK_LIFE));
        return turn.stream().map(uri -> RelayAccess.of(uri, credential)).toList();
    }

    private String servers(String user, Instant expiresAt) {
        List<String> servers = new ArrayList<>();
        if (!stun.isEmpty()) {
            servers.add(stunServer());
        }
        if (!turn.isEmpty()) {
            TurnCredential credential = TurnCredential.of(secret, user, expiresAt);
            servers.add("{\"urls\":" + array(turn) + ",\"username\":" + quoted(credential.username())
                    + ",\"credential\":" + quoted(credential.credential()) + "}");
        }
        return "[" + String.join(",", servers) + "]";
    }

    private String stunServer() {
        return stun.isEmpty() ? "" : "{\"urls\":" + array(stun) + "}";
    }

    private static String array(List<String> urls) {
        return urls.stream().map(IceServers::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    // All that comes here is settings, ids and base64: backslash and quote are the only characters to escape.
    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
