package org.televisit.application.call;

/**
 * A side of a call told how long it took from being let in to the other's first picture or sound.
 *
 * @param milliseconds 0 or more
 */
public record SetUpMeasured(int milliseconds) {}
