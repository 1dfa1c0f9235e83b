/**
 * The signalling hub: who sits in which room, what may be said before and after admission, and who hears it. Plain
 * Java: it knows neither sockets nor the database, only the ports {@link org.televisit.application.signaling.Peer} and
 * {@link org.televisit.application.signaling.RoomEvents}. The messages are described in docs/signaling-protocol.md.
 */
package org.televisit.application.signaling;
