package org.televisit.domain.readiness;

import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * What a browser found out about itself. It says so itself, so nothing follows from it but words and marks.
 *
 * @param roundTripMillis through the relay to itself and back, 0 to 60000; null when not measured
 * @param kbitsPerSecond what went through the relay to itself, 0 to 10 million; null when not measured
 */
public record CheckFacts(
        BrowserState browser,
        DeviceState camera,
        DeviceState microphone,
        SpeakerAnswer speaker,
        Paths paths,
        Integer roundTripMillis,
        Integer kbitsPerSecond) {

    private static final int SLOWEST = 60_000;
    private static final int FASTEST = 10_000_000;

    /** @throws BusinessException INVALID not-understood for a figure out of range */
    public CheckFacts {
        Objects.requireNonNull(browser, "browser");
        Objects.requireNonNull(camera, "camera");
        Objects.requireNonNull(microphone, "microphone");
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(paths, "paths");
        requireWithin(roundTripMillis, SLOWEST);
        requireWithin(kbitsPerSecond, FASTEST);
    }

    private static void requireWithin(Integer figure, int most) {
        if (figure != null && (figure < 0 || figure > most)) {
            throw new BusinessException(Category.INVALID, "not-understood");
        }
    }
}
