/**
 * The outside of the signalling: the handshake that turns a ticket into a seat, and the socket behind which a seat
 * sits. It only delegates; what a frame means is decided in {@code org.televisit.application.signaling}.
 */
package org.televisit.web.signaling;
