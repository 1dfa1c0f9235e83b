package org.televisit.application.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.televisit.application.health.Probe.Finding;

/** The latest look at each part, and what follows for the node. For any number of threads. */
public final class HealthBoard {

    /** Looks are due every ten seconds: a node whose looks have stopped for so long is stuck. */
    static final Duration STUCK_AFTER = Duration.ofSeconds(60);

    private final Map<String, PartReport> parts = new ConcurrentSkipListMap<>();
    private volatile Instant lastLook;

    /** Notes what a look found; answers what it was before if that was another state, or nothing was known. */
    Optional<PartState> note(String part, Finding found, Instant now) {
        PartReport before = parts.get(part);
        boolean same = before != null && before.state() == found.state();
        parts.put(part, new PartReport(part, found.state(), found.code(), same ? before.since() : now));
        return same ? Optional.empty() : Optional.of(before == null ? PartState.OFF : before.state());
    }

    /** All parts have been looked at. */
    void looked(Instant now) {
        lastLook = now;
    }

    /** All parts, by name. */
    public List<PartReport> parts() {
        return List.copyOf(parts.values());
    }

    /** One part; empty while nothing is known of it. */
    Optional<PartReport> of(String part) {
        return Optional.ofNullable(parts.get(part));
    }

    /** Whether the node's own clockwork runs: false calls for a restart. */
    public boolean live(Instant now) {
        return lastLook == null || Duration.between(lastLook, now).compareTo(STUCK_AFTER) <= 0;
    }

    /** The worst of all parts; DOWN while nothing has been looked at, or no longer is: send nobody there. */
    public PartState overall(Instant now) {
        if (lastLook == null || !live(now)) {
            return PartState.DOWN;
        }
        return parts.values().stream()
                .map(PartReport::state)
                .filter(state -> state != PartState.OFF)
                .max(Comparator.naturalOrder())
                .orElse(PartState.UP);
    }
}
