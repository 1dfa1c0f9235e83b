package org.televisit.domain.quality;

/**
 * How long it took people from the click to the first picture of the other.
 *
 * @param measured how often it was measured, 0 or more
 * @param median in milliseconds; null when nothing was measured
 * @param slow what 95 of 100 were as fast as or faster, in milliseconds; null when nothing was measured
 */
public record SetupFigures(long measured, Double median, Double slow) {

    /** Nothing measured. */
    public static final SetupFigures NONE = new SetupFigures(0, null, null);
}
