package org.televisit.application.news;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.televisit.application.notice.Notice;
import org.televisit.application.notice.NoticeBoard;
import org.televisit.application.notice.NoticeKind;
import org.televisit.application.security.PersonShutOut;
import org.televisit.application.security.PersonSignedOut;
import org.televisit.domain.notice.PageTicketRepository;

/** Tells the pages, and only after the commit: nobody hears of what then did not happen. */
@Dependent
public class Delivery {

    @Inject
    private NoticeBoard board;

    @Inject
    private PageTicketRepository tickets;

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) Posting posting) {
        posting.notices().forEach((subject, notices) -> notices.forEach(notice -> deliver(subject, notice)));
    }

    private void deliver(String subject, Notice notice) {
        if (notice.kind() == NoticeKind.RING) {
            board.deliverToNewest(subject, notice);
        } else {
            board.deliver(subject, notice);
        }
    }

    void personShutOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonShutOut shutOut) {
        board.evict(shutOut.subject());
    }

    void ticketsOfWhoSignedOut(@Observes PersonSignedOut signedOut) {
        tickets.revokeOf(signedOut.subject());
    }

    void personSignedOut(@Observes(during = TransactionPhase.AFTER_SUCCESS) PersonSignedOut signedOut) {
        board.evict(signedOut.subject());
    }
}
