package org.televisit.domain.readiness;

/** Whether the browser can hold a video visit at all. */
public enum BrowserState {
    SUPPORTED,
    /** It lacks camera access, WebRTC or sockets. */
    UNSUPPORTED,
    /** The page came over an unprotected connection, where browsers give no camera. */
    INSECURE
}
