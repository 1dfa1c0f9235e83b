package org.televisit.web.signaling;

import org.televisit.application.signaling.CloseCode;

/** What a socket's peer needs of the connection under it. No method blocks. */
interface Wire {

    /** Sends one text message; {@code done} is run once, maybe before this returns, when it is out or has failed. */
    void send(String frame, Runnable done);

    /** Sends a ping. */
    void ping();

    /** Sends a close frame and stops listening. */
    void close(CloseCode code);

    /** Drops the TCP connection at once. */
    void drop();
}
