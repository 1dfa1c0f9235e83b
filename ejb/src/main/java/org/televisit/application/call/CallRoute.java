package org.televisit.application.call;

/**
 * Which ways picture and sound of a visit may take.
 *
 * @param relayOnly this call was restricted to the hospital's relay
 * @param relayAlways the hospital restricts all of its calls, whatever is chosen for one
 */
public record CallRoute(boolean relayOnly, boolean relayAlways) {}
