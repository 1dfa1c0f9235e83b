package org.televisit.application.signaling;

/**
 * One open connection to a participant's page. Neither method blocks, throws, or calls the hub back about the same
 * connection before it returns, other than by {@link SignalingHub#disconnected}.
 */
public interface Peer {

    /** Queues one text frame; a peer whose queue overflows closes itself with {@link CloseCode#SLOW}. */
    void send(String frame);

    /** Closes the connection after the frames already queued; later calls do nothing. */
    void close(CloseCode code);
}
