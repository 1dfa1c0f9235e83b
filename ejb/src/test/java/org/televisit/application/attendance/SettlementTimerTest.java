package org.televisit.application.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.televisit.application.node.NodeName;

/** What comes first in a sweep, and when there is none: nobody is blamed for what may have been our own doing (T6, O4). */
class SettlementTimerTest {

    private static final int BATCH = 50;

    private final List<String> log = new ArrayList<>();
    private final Deque<List<Long>> due = new ArrayDeque<>();
    private boolean callsOff;
    private boolean databaseAway;
    private long bad = -1;

    private final SettlementTimer timer = new SettlementTimer(new Sweeping(), new Beating(), new Named());

    private final class Named extends NodeName {
        @Override
        public String value() {
            return "node-1";
        }
    }

    private final class Beating extends HeartbeatService {
        @Override
        public void beat(String node) {
            if (databaseAway) {
                throw new IllegalStateException("the database does not answer");
            }
            log.add("beat " + node);
        }

        @Override
        public boolean resting() {
            return callsOff;
        }
    }

    private final class Sweeping extends SettlementService {
        @Override
        public List<Long> claim(String node, int limit) {
            log.add("claim");
            return due.isEmpty() ? List.of() : due.poll();
        }

        @Override
        public void look(long id, String node) {
            log.add("look " + id);
            if (id == bad) {
                throw new IllegalStateException("a row that cannot be settled");
            }
        }

        @Override
        public int postpone(long id) {
            log.add("postpone " + id);
            return 2;
        }
    }

    @Test
    void silenceIsLookedAtBeforeAnybodyIsBlamedForNotComing() {
        due.add(List.of(1L, 2L));
        timer.sweep();
        assertThat(log).containsExactly("beat node-1", "claim", "look 1", "look 2");
    }

    @Test
    void whileNobodyCanSayWhetherWeWereAwayNobodyIsBlamed() {
        databaseAway = true;
        due.add(List.of(1L));
        timer.sweep();
        assertThat(log).isEmpty();
    }

    @Test
    void theSweepRestsWhileAnAdminHasCallsSwitchedOffAndTheNodeStillSaysThatItLives() {
        callsOff = true;
        due.add(List.of(1L));
        timer.sweep();
        timer.sweep();
        assertThat(log).containsExactly("beat node-1", "beat node-1");

        callsOff = false;
        timer.sweep();
        assertThat(log).endsWith("beat node-1", "claim", "look 1");
    }

    @Test
    void oneThatFailsIsPutOffAndTheRestGoOn() {
        bad = 2;
        due.add(List.of(1L, 2L, 3L));
        timer.sweep();
        assertThat(log).containsExactly("beat node-1", "claim", "look 1", "look 2", "postpone 2", "look 3");
    }

    @Test
    void aFullBatchIsFollowedByTheNext() {
        due.add(LongStream.range(0, BATCH).boxed().toList());
        due.add(List.of(99L));
        timer.sweep();
        assertThat(log.stream().filter("claim"::equals)).hasSize(2);
        assertThat(log).endsWith("claim", "look 99");
    }
}
