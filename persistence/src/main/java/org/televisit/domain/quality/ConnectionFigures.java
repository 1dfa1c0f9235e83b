package org.televisit.domain.quality;

/**
 * How the connections of calls were, each call counted once whatever its length.
 *
 * @param calls that were measured
 * @param relayed of them, those that went through a relay on either side for some time
 * @param scores the sum of the calls' mean opinion scores, each 1.0 to 4.5
 * @param good of them, by the words of {@link org.televisit.domain.call.QualityWord}
 * @param fair see {@code good}
 * @param poor see {@code good}
 * @param bad see {@code good}
 */
public record ConnectionFigures(long calls, long relayed, double scores, long good, long fair, long poor, long bad) {

    /** No call measured. */
    public static final ConnectionFigures NONE = new ConnectionFigures(0, 0, 0, 0, 0, 0, 0);

    /** These and those. */
    public ConnectionFigures and(ConnectionFigures other) {
        return new ConnectionFigures(
                calls + other.calls,
                relayed + other.relayed,
                scores + other.scores,
                good + other.good,
                fair + other.fair,
                poor + other.poor,
                bad + other.bad);
    }

    /** The share of calls that went through a relay, 0 to 1; null when none was measured. */
    public Double relayShare() {
        return calls == 0 ? null : (double) relayed / calls;
    }

    /** The mean of the calls' mean opinion scores, 1.0 to 4.5; null when none was measured. */
    public Double meanOpinionScore() {
        return calls == 0 ? null : scores / calls;
    }
}
