package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoomLaneTest {

    private final Queue<Runnable> handedOut = new ArrayDeque<>();
    private final List<Object> done = new ArrayList<>();
    private long nanos;

    @Test
    void tasksRunInOrderOneAtATimeAndTheThreadGoesBackAfterEach() {
        RoomLane lane = new RoomLane("r", handedOut::add, (delay, task) -> {}, () -> nanos);
        IntStream.range(0, 5).forEach(i -> lane.put(() -> done.add(i)));

        assertThat(handedOut).hasSize(1);
        handedOut.poll().run();
        assertThat(done).containsExactly(0);
        assertThat(handedOut).hasSize(1);
        runAll();
        assertThat(done).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void aTaskThatFailsHarmsNoOther() {
        RoomLane lane = new RoomLane("r", handedOut::add, (delay, task) -> {}, () -> nanos);
        lane.put(() -> {
            throw new IllegalStateException("on purpose");
        });
        lane.put(() -> done.add("next"));

        runAll();

        assertThat(done).containsExactly("next");
    }

    @Test
    void whileTheDatabaseIsAwayTheRoomWaitsAndThenStoresAllInOrder() {
        List<Runnable> later = new ArrayList<>();
        boolean[] away = {true};
        RoomLane lane = new RoomLane("r", handedOut::add, (delay, task) -> later.add(task), () -> nanos);
        lane.put(() -> {
            if (away[0]) {
                throw gone();
            }
            done.add("first");
        });
        lane.put(() -> done.add("second"));
        for (int i = 0; i < 29; i++) {
            runAll();
            assertThat(done).isEmpty();
            nanos += 1_000_000_000L;
            later.remove(0).run();
        }

        away[0] = false;
        runAll();

        assertThat(done).containsExactly("first", "second");
        assertThat(later).isEmpty();
    }

    /** By the clock and not by tries: each look at a database that hangs takes its time. */
    @Test
    void afterHalfAMinuteItIsGivenUpAndTheNextHasItsOwnHalfMinute() {
        List<Runnable> later = new ArrayList<>();
        int[] tried = {0, 0};
        RoomLane lane = new RoomLane(
                "r",
                handedOut::add,
                (delay, task) -> {
                    assertThat(delay).hasSeconds(1);
                    later.add(task);
                },
                () -> nanos);
        for (int which : new int[] {0, 1}) {
            lane.put(() -> {
                tried[which]++;
                nanos += 9_000_000_000L;
                throw gone();
            });
        }
        runAll();
        while (!later.isEmpty()) {
            nanos += 1_000_000_000L;
            later.remove(0).run();
            runAll();
        }

        assertThat(tried).containsExactly(4, 4);
    }

    @Test
    void whoeverAskedAsksAgainAndNothingMoreIsTakenWhileTheRoomWaits() {
        List<Runnable> later = new ArrayList<>();
        boolean[] away = {true};
        RoomLane lane = new RoomLane("r", handedOut::add, (delay, task) -> later.add(task), () -> nanos);
        lane.offer(() -> {
            throw gone();
        });
        runAll();
        assertThat(later).isEmpty();

        lane.put(() -> {
            if (away[0]) {
                throw gone();
            }
            done.add("must");
        });
        runAll();
        assertThat(lane.offer(() -> done.add("asked"))).isFalse();

        away[0] = false;
        later.remove(0).run();
        runAll();
        assertThat(lane.offer(() -> done.add("asked again"))).isTrue();
        runAll();

        assertThat(done).containsExactly("must", "asked again");
    }

    private static RuntimeException gone() {
        return new IllegalStateException(new SQLException("on purpose", "08006"));
    }

    @Test
    void whatMayBeLostIsBoundedAndWhatMustHappenIsNot() {
        RoomLane lane = new RoomLane("r", handedOut::add, (delay, task) -> {}, () -> nanos);
        long taken = IntStream.range(0, 1_000)
                .filter(i -> lane.offer(() -> done.add(i)))
                .count();
        lane.put(() -> done.add("must"));

        runAll();

        assertThat(taken).isEqualTo(64);
        assertThat(done).hasSize(65).last().isEqualTo("must");
    }

    @Test
    void aFullExecutorIsAskedAgain() {
        List<Runnable> later = new ArrayList<>();
        boolean[] full = {true};
        RoomLane lane = new RoomLane(
                "r",
                task -> {
                    if (full[0]) {
                        throw new RejectedExecutionException("full");
                    }
                    handedOut.add(task);
                },
                (delay, task) -> later.add(task),
                () -> nanos);
        lane.put(() -> done.add("kept"));
        lane.put(() -> done.add("kept too"));
        assertThat(later).hasSize(1);

        full[0] = false;
        later.remove(0).run();
        runAll();

        assertThat(done).containsExactly("kept", "kept too");
    }

    private void runAll() {
        while (!handedOut.isEmpty()) {
            handedOut.poll().run();
        }
    }
}
