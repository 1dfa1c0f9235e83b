package org.televisit.domain.call;

/**
 * How good speech would be judged, from what the network did to it: the E-model of ITU-T G.107 with its default values,
 * simplified to what a network changes, as by R. G. Cole and J. H. Rosenbluth, "Voice over IP performance monitoring"
 * (ACM SIGCOMM CCR 31, 2001). {@code R = 93.2 − Id − Ie,eff} with {@code Id = 0.024 d + 0.11 (d − 177.3) H(d − 177.3)} for
 * the one-way delay d in milliseconds, and {@code Ie,eff = Ie + (95 − Ie) Ppl / (Ppl + Bpl)} for the packets missing in per
 * cent. G.113 gives no values for Opus; those of G.711 with concealment stand in (Ie 0, Bpl 25.1). The mean opinion score
 * follows from R by Annex B. An estimate to compare visits by, not a measurement of what anybody heard.
 */
public final class VoiceQuality {

    private static final double BEST = 93.2;
    private static final double ROBUSTNESS = 25.1;
    private static final double NOTICED_FROM_MILLIS = 177.3;
    private static final double CODING_MILLIS = 25;

    private VoiceQuality() {}

    /**
     * The estimated mean opinion score, 1.0 (bad) to 4.5 (as good as it gets).
     *
     * @param roundTripMillis 0 or more; half of it is one way
     * @param jitterMillis 0 or more; twice as much is waited for late packets
     * @param missingShare of the sound, lost or late, 0 to 1
     */
    public static double meanOpinionScore(int roundTripMillis, int jitterMillis, double missingShare) {
        double delay = roundTripMillis / 2.0 + 2.0 * jitterMillis + CODING_MILLIS;
        double delayImpairment = 0.024 * delay + 0.11 * Math.max(0, delay - NOTICED_FROM_MILLIS);
        double missingPercent = 100 * missingShare;
        double lossImpairment = 95 * missingPercent / (missingPercent + ROBUSTNESS);
        return score(BEST - delayImpairment - lossImpairment);
    }

    /** G.107 Annex B. */
    private static double score(double r) {
        if (r <= 0) {
            return 1;
        }
        if (r >= 100) {
            return 4.5;
        }
        return Math.max(1, 1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6);
    }
}
