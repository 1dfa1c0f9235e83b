package org.televisit.product;

import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.Instant;

/** Whether a node is well, as balancers and monitors ask it. */
public final class Readiness {

    private static final Duration ASKED_EVERY = Duration.ofMillis(200);

    private Readiness() {}

    /** All that it tells, with the status that a balancer goes by. */
    public static Answer of(Clinic clinic) {
        return clinic.nobody().ofTheSite("/health/ready");
    }

    /** Waits until it tells this of a part; answers how long that took. */
    public static Duration becomes(Clinic clinic, String part, String state, Duration patience) {
        Instant since = Instant.now();
        await().atMost(patience).pollInterval(ASKED_EVERY).ignoreExceptions().until(() -> {
            JsonObject parts =
                    JsonParser.parseString(of(clinic).text()).getAsJsonObject().getAsJsonObject("parts");
            return parts.get(part).getAsString().equals(state);
        });
        return Duration.between(since, Instant.now());
    }
}
