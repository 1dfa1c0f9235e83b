package org.televisit.application.signaling;

/**
 * What one side received from the other during the last 5 seconds.
 *
 * @param audioReceived audio packets came
 * @param videoReceived video packets came
 * @param framesDecoded video frames decoded since the page loaded, 0 or more
 */
public record MediaReport(boolean audioReceived, boolean videoReceived, int framesDecoded) {}
