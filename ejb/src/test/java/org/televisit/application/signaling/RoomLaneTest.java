package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void tasksRunInOrderOneAtATimeAndTheThreadGoesBackAfterEach() {
        RoomLane lane = new RoomLane("r", handedOut::add, (delay, task) -> {});
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
        RoomLane lane = new RoomLane("r", handedOut::add, (delay, task) -> {});
        lane.put(() -> {
            throw new IllegalStateException("on purpose");
        });
        lane.put(() -> done.add("next"));

        runAll();

        assertThat(done).containsExactly("next");
    }

    @Test
    void whatMayBeLostIsBoundedAndWhatMustHappenIsNot() {
        RoomLane lane = new RoomLane("r", handedOut::add, (delay, task) -> {});
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
                (delay, task) -> later.add(task));
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
