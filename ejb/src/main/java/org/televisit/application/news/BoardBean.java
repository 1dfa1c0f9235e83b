package org.televisit.application.news;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.televisit.application.notice.NoticeBoard;

/** The one board of this node, for whoever injects {@link NoticeBoard}; ends with the application. */
@ApplicationScoped
public class BoardBean {

    private final NoticeBoard board = new NoticeBoard();

    /** The board is final and has no proxy: whoever injects it holds it itself. */
    @Produces
    public NoticeBoard board() {
        return board;
    }

    @PreDestroy
    void close() {
        board.shutDown();
    }
}
