package org.televisit.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.televisit.application.signaling.CloseCode;

class NoticeBoardTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");

    private final NoticeBoard board = new NoticeBoard();

    /** A page that remembers what it was told. */
    static final class FakePage implements NoticePage {
        final List<Notice> told = Collections.synchronizedList(new ArrayList<>());
        final List<CloseCode> closed = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void show(Notice notice) {
            told.add(notice);
        }

        @Override
        public void close(CloseCode code) {
            closed.add(code);
        }
    }

    private FakePage page(String subject) {
        FakePage page = new FakePage();
        board.join(subject, page);
        return page;
    }

    private static Notice cancelled() {
        return new Notice(
                "n", NoticeKind.CANCELLED, "v", false, "Dr. Otieno", null, NOW, ZoneId.of("Europe/Madrid"), NOW);
    }

    @Test
    void everyOpenPageOfAPersonIsToldAndNobodyElses() {
        FakePage one = page("maria");
        FakePage two = page("maria");
        FakePage others = page("li");

        board.deliver("maria", cancelled());

        assertThat(one.told).containsExactly(cancelled());
        assertThat(two.told).containsExactly(cancelled());
        assertThat(others.told).isEmpty();
    }

    @Test
    void whatRingsRingsInTheNewestPageAlone() {
        FakePage older = page("maria");
        FakePage newest = page("maria");

        board.deliverToNewest("maria", cancelled());
        board.deliverToNewest("nobody", cancelled());

        assertThat(older.told).isEmpty();
        assertThat(newest.told).containsExactly(cancelled());
    }

    @Test
    void tellingSomebodyWithoutAPageIsFine() {
        board.deliver("nobody", cancelled());
        board.evict("nobody");

        assertThat(board.subjects()).isEmpty();
    }

    @Test
    void theSixthPageClosesTheOldest() {
        List<FakePage> pages = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            pages.add(page("maria"));
        }

        assertThat(pages.get(0).closed).containsExactly(CloseCode.CROWDED);
        board.deliver("maria", cancelled());
        assertThat(pages.get(0).told).isEmpty();
        assertThat(pages.subList(1, 6)).allSatisfy(page -> {
            assertThat(page.told).hasSize(1);
            assertThat(page.closed).isEmpty();
        });
    }

    @Test
    void aPageThatIsGoneMakesRoom() {
        FakePage first = page("maria");
        for (int i = 0; i < 4; i++) {
            page("maria");
        }
        board.leave("maria", first);
        board.leave("maria", first);
        FakePage sixth = page("maria");

        board.deliver("maria", cancelled());
        assertThat(first.told).isEmpty();
        assertThat(sixth.told).hasSize(1);
        assertThat(board.pages("maria")).isEqualTo(5);
    }

    @Test
    void whoIsShutOutHasEveryPageClosed() {
        FakePage one = page("maria");
        FakePage two = page("maria");
        FakePage others = page("li");

        board.evict("maria");

        assertThat(one.closed).containsExactly(CloseCode.EVICTED);
        assertThat(two.closed).containsExactly(CloseCode.EVICTED);
        assertThat(others.closed).isEmpty();
        assertThat(board.subjects()).containsExactly("li");
    }

    @Test
    void aServerThatStopsLetsGoOfThoseWhoComeLateToo() {
        FakePage early = page("maria");
        board.shutDown();
        FakePage late = page("li");

        assertThat(early.closed).containsExactly(CloseCode.GOING_AWAY);
        assertThat(late.closed).containsExactly(CloseCode.GOING_AWAY);
        assertThat(board.subjects()).isEmpty();
    }

    @Test
    void comingAndGoingAtOnceLosesNobody() throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        CountDownLatch done = new CountDownLatch(2_000);
        for (int i = 0; i < 2_000; i++) {
            String subject = "person" + i % 50;
            threads.execute(() -> {
                FakePage page = page(subject);
                board.deliver(subject, cancelled());
                board.leave(subject, page);
                done.countDown();
            });
        }
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        threads.shutdown();

        assertThat(board.subjects()).isEmpty();
    }
}
