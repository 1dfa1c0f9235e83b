package org.televisit.domain.call;

import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Ten seconds of a connection as a page measured them.
 *
 * @param roundTripMillis 0 to 60,000
 * @param jitterMillis of the sound, 0 to 60,000
 * @param lostPermille of what was sent to this side, 0 to 1000
 * @param concealedPermille of the sound, made up for what was missing, 0 to 1000
 * @param freezes of the picture, 0 to 1000
 * @param receivedKbps 0 to 1,000,000
 * @param sentKbps 0 to 1,000,000
 * @param framesPerSecond of the picture received, 0 to 240
 * @param pictureHeight lines of it, 0 to 10,000; 0 for none
 * @param step what this side sends
 * @param relayed whether it goes through a relay on this side
 */
public record QualityFigures(
        int roundTripMillis,
        int jitterMillis,
        int lostPermille,
        int concealedPermille,
        int freezes,
        int receivedKbps,
        int sentKbps,
        int framesPerSecond,
        int pictureHeight,
        QualityStep step,
        boolean relayed) {

    /** @throws BusinessException INVALID not-understood when a figure is out of its range */
    public QualityFigures {
        within(roundTripMillis, 60_000);
        within(jitterMillis, 60_000);
        within(lostPermille, 1000);
        within(concealedPermille, 1000);
        within(freezes, 1000);
        within(receivedKbps, 1_000_000);
        within(sentKbps, 1_000_000);
        within(framesPerSecond, 240);
        within(pictureHeight, 10_000);
    }

    private static void within(int figure, int most) {
        if (figure < 0 || figure > most) {
            throw new BusinessException(Category.INVALID, "not-understood");
        }
    }
}
