package org.televisit.application.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.domain.call.ParticipantRole;

class IceServersTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    @Test
    void a_turn_credential_is_the_hmac_sha1_of_expiry_and_user() {
        // printf '1700000600:room-p' | openssl dgst -sha1 -hmac north -binary | base64
        TurnCredential credential = TurnCredential.of("north", "room-p", NOW.plusSeconds(600));

        assertThat(credential.username()).isEqualTo("1700000600:room-p");
        assertThat(credential.credential()).isEqualTo("eSBHS+4CS9lJR+ZodibFZQQJYZc=");
        assertThat(credential).asString().doesNotContain(credential.credential());
    }

    @Test
    void stun_and_turn_come_with_a_credential_of_ten_minutes() {
        IceServers servers = new IceServers(
                List.of("stun:turn.example.org:3478"),
                List.of("turn:turn.example.org:3478?transport=udp", " turns:turn.example.org:5349"),
                "north",
                "relay");

        assertThat(servers.jsonFor("room", ParticipantRole.PATIENT, false, NOW))
                .isEqualTo("{\"iceServers\":[{\"urls\":[\"stun:turn.example.org:3478\"]},"
                        + "{\"urls\":[\"turn:turn.example.org:3478?transport=udp\",\"turns:turn.example.org:5349\"],"
                        + "\"username\":\"1700000600:room-p\",\"credential\":\"eSBHS+4CS9lJR+ZodibFZQQJYZc=\"}],"
                        + "\"policy\":\"relay\",\"expiresAt\":\"2023-11-14T22:23:20Z\"}");
    }

    @Test
    void a_check_gets_a_credential_of_five_minutes_that_is_marked_as_its() {
        IceServers servers = new IceServers(List.of(), List.of("turn:turn.example.org?transport=tcp"), "north", "all");

        assertThat(servers.jsonForCheck("abc", true, NOW))
                .startsWith("{\"iceServers\":[{\"urls\":[\"turn:turn.example.org?transport=tcp\"],"
                        + "\"username\":\"1700000300:abc-check\"")
                .endsWith(",\"expiresAt\":\"2023-11-14T22:18:20Z\"}");
    }

    @Test
    void a_check_is_offered_no_relay_while_none_answers() {
        IceServers servers = new IceServers(List.of("stun:a"), List.of("turn:a"), "north", "all");

        assertThat(servers.jsonForCheck("abc", false, NOW))
                .isEqualTo("{\"iceServers\":[{\"urls\":[\"stun:a\"]}],\"expiresAt\":\"2023-11-14T22:18:20Z\"}");
        assertThat(new IceServers(List.of(), List.of("turn:a"), "north", "all").jsonForCheck("abc", false, NOW))
                .startsWith("{\"iceServers\":[],");
    }

    @Test
    void the_ways_are_known_by_the_addresses() {
        assertThat(new IceServers(List.of("stun:a"), List.of("turn:a?transport=udp", "turns:a:5349"), "north", "all")
                        .ways())
                .isEqualTo(new IceServers.Ways(true, true, false, true));
        assertThat(new IceServers(List.of(), List.of("turn:a", "turn:a?transport=tcp"), "north", "all").ways())
                .isEqualTo(new IceServers.Ways(false, true, true, false));
        assertThat(new IceServers(List.of(), List.of(), null, "all").ways())
                .isEqualTo(new IceServers.Ways(false, false, false, false));
    }

    @Test
    void without_settings_there_are_none() {
        assertThat(new IceServers(List.of(), List.of(), null, "all")
                        .jsonFor("room", ParticipantRole.PATIENT, false, NOW))
                .startsWith("{\"iceServers\":[],\"policy\":\"all\"");
    }

    @Test
    void a_call_may_be_restricted_to_the_relay_but_not_freed_from_the_hospitals_setting() {
        IceServers any = new IceServers(List.of(), List.of(), null, "all");
        IceServers relay = new IceServers(List.of(), List.of(), null, "relay");

        assertThat(any.jsonFor("room", ParticipantRole.PATIENT, true, NOW)).contains("\"policy\":\"relay\"");
        assertThat(relay.jsonFor("room", ParticipantRole.PATIENT, false, NOW)).contains("\"policy\":\"relay\"");
        assertThat(any.relayAlways()).isFalse();
        assertThat(relay.relayAlways()).isTrue();
    }

    @Test
    void turn_without_a_secret_or_an_unknown_policy_is_refused_at_the_start() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IceServers(List.of(), List.of("turn:turn.example.org"), " ", "all"))
                .withMessageContaining("televisit.turn.secret");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IceServers(List.of(), List.of(), null, "some"))
                .withMessageContaining("televisit.ice.policy");
    }
}
