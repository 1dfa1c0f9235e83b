package org.televisit.domain.readiness;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a check's facts come to. The page has the same rules in {@code js/check/verdict.js}; one table of cases tests
 * both. (REQUIREMENTS C2)
 *
 * @param findings what stands in the way, in the order of {@link Finding}; empty for {@link Level#READY}
 */
public record Verdict(Level level, List<Finding> findings) {

    /** Above it people talk over each other: 150 ms each way, ITU-T G.114. */
    public static final int SLOW_MILLIS = 300;

    /** Above it a talk is hardly possible: 400 ms each way is the limit of ITU-T G.114; a little is left for luck. */
    public static final int TOO_SLOW_MILLIS = 1000;

    /** What 360p at 30 fps with sound needs: the picture that a visit should have at least. */
    public static final int SLOW_KBITS = 600;

    /** What sound alone needs, twice. */
    public static final int TOO_SLOW_KBITS = 100;

    /** Copies the findings. */
    public Verdict {
        findings = List.copyOf(findings);
    }

    /** The verdict on these facts. */
    public static Verdict of(CheckFacts facts) {
        Set<Finding> found = EnumSet.noneOf(Finding.class);
        if (facts.browser() != BrowserState.SUPPORTED) {
            found.add(Finding.BROWSER);
        } else {
            device(facts.camera(), Finding.CAMERA, found);
            device(facts.microphone(), Finding.MICROPHONE, found);
            speaker(facts.speaker(), found);
            network(facts, found);
        }
        Level level = found.stream()
                .map(Finding::level)
                .max(Comparator.naturalOrder())
                .orElse(Level.READY);
        return new Verdict(level, List.copyOf(found));
    }

    private static void device(DeviceState state, Finding finding, Set<Finding> found) {
        switch (state) {
            case WORKS -> {}
            case UNTRIED -> found.add(Finding.UNFINISHED);
            case SILENT, DENIED, SYSTEM, MISSING, BUSY, BROKEN -> found.add(finding);
        }
    }

    private static void speaker(SpeakerAnswer answer, Set<Finding> found) {
        switch (answer) {
            case HEARD -> {}
            case NOT_HEARD -> found.add(Finding.SPEAKER);
            case UNANSWERED -> found.add(Finding.UNFINISHED);
        }
    }

    private static void network(CheckFacts facts, Set<Finding> found) {
        Paths paths = facts.paths();
        if (!paths.relayOffered()) {
            found.add(Finding.NO_RELAY);
            return;
        }
        if (paths.relayUntried()) {
            found.add(Finding.UNFINISHED);
        } else if (!paths.relayOpen()) {
            found.add(Finding.NETWORK);
            return;
        }
        if (paths.udp() == PathState.BLOCKED && paths.relayOpen()) {
            found.add(Finding.UDP_BLOCKED);
        }
        pace(facts, found);
    }

    private static void pace(CheckFacts facts, Set<Finding> found) {
        Integer millis = facts.roundTripMillis();
        Integer kbits = facts.kbitsPerSecond();
        if (millis == null || kbits == null) {
            found.add(Finding.UNFINISHED);
        } else if (millis > TOO_SLOW_MILLIS || kbits < TOO_SLOW_KBITS) {
            found.add(Finding.TOO_SLOW);
        } else if (millis > SLOW_MILLIS || kbits < SLOW_KBITS) {
            found.add(Finding.SLOW);
        }
    }
}
