package org.televisit.application.call;

/**
 * A side of a call told how it was for ten seconds, and it was kept.
 *
 * @param meanOpinionScore 1.0 to 4.5
 * @param relayed whether it went through a relay on that side
 */
public record CallMeasured(double meanOpinionScore, boolean relayed) {}
