package org.televisit.application.notice;

import org.televisit.application.signaling.CloseCode;

/** One open page of somebody. Neither method blocks or throws, nor calls the board back before it returns. */
public interface NoticePage {

    /** Says it in the page's own language and zone. */
    void show(Notice notice);

    /** Closes its socket; later calls do nothing. */
    void close(CloseCode code);
}
