package org.televisit.domain.attendance;

/** What a side's page or socket told about how it went. */
public enum EvidenceKind {
    /** Audio or video came from the other side, in the seconds before. */
    MEDIA,
    /** The browser or the person refused camera and microphone. */
    DEVICE_REFUSED,
    /** No path through the network was found, or not in time. */
    ICE_FAILED,
    /** The socket was lost without a word. */
    SOCKET_LOST;

    /** Whether it shows that the side tried to attend. Leaving in good order does not. (T0) */
    public boolean tried() {
        return switch (this) {
            case DEVICE_REFUSED, ICE_FAILED, SOCKET_LOST -> true;
            case MEDIA -> false;
        };
    }
}
