package org.televisit.application.notice;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.televisit.application.signaling.CloseCode;

/**
 * The open pages of everybody on this node, found by person. Somebody who opens more than five keeps the newest: the
 * oldest is closed with {@link CloseCode#CROWDED} (REQUIREMENTS N2). Thread-safe; nothing here blocks, and no lock is
 * held while a page is spoken to.
 */
public final class NoticeBoard {

    /** How many pages of one person are told. */
    public static final int MOST_PAGES = 5;

    private final ConcurrentMap<String, Deque<NoticePage>> pages = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /** From now on this page of that person is told news. */
    public void join(String subject, NoticePage page) {
        NoticePage[] crowded = new NoticePage[1];
        pages.compute(subject, (who, open) -> {
            Deque<NoticePage> theirs = open == null ? new ArrayDeque<>(2) : new ArrayDeque<>(open);
            theirs.addLast(page);
            crowded[0] = theirs.size() > MOST_PAGES ? theirs.removeFirst() : null;
            return theirs;
        });
        if (crowded[0] != null) {
            crowded[0].close(CloseCode.CROWDED);
        }
        if (closed) {
            shutDown();
        }
    }

    /** The page is gone. */
    public void leave(String subject, NoticePage page) {
        pages.computeIfPresent(subject, (who, open) -> {
            Deque<NoticePage> theirs = new ArrayDeque<>(open);
            theirs.remove(page);
            return theirs.isEmpty() ? null : theirs;
        });
    }

    /** Tells every open page of this person; none is fine. */
    public void deliver(String subject, Notice notice) {
        pagesOf(subject).forEach(page -> page.show(notice));
    }

    /** Tells the newest page of this person alone: what rings, rings once. */
    public void deliverToNewest(String subject, Notice notice) {
        List<NoticePage> open = pagesOf(subject);
        if (!open.isEmpty()) {
            open.get(open.size() - 1).show(notice);
        }
    }

    /** Closes every page of this person: they have signed out, or may not be here. */
    public void evict(String subject) {
        Deque<NoticePage> theirs = pages.remove(subject);
        if (theirs != null) {
            theirs.forEach(page -> page.close(CloseCode.EVICTED));
        }
    }

    /** Everybody who has a page open. */
    public Set<String> subjects() {
        return Set.copyOf(pages.keySet());
    }

    /** How many pages of this person are told. */
    public int pages(String subject) {
        return pagesOf(subject).size();
    }

    /** How many pages are told, of everybody. */
    public int pages() {
        return pages.values().stream().mapToInt(Deque::size).sum();
    }

    /** The server stops: every page may come back in a moment. */
    public void shutDown() {
        closed = true;
        for (String subject : pages.keySet()) {
            Deque<NoticePage> theirs = pages.remove(subject);
            if (theirs != null) {
                theirs.forEach(page -> page.close(CloseCode.GOING_AWAY));
            }
        }
    }

    private List<NoticePage> pagesOf(String subject) {
        // Never changed in place, so it may be walked without a lock.
        Deque<NoticePage> theirs = pages.get(subject);
        return theirs == null ? List.of() : List.copyOf(theirs);
    }
}
