package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.CANDIDATE;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.televisit.domain.call.ParticipantRole;

class HubUnderLoadTest {

    private static final int FRAMES = 1_000_000;

    /** Counts what it hears and keeps nothing. */
    private static final class Counter implements Peer {
        long frames;

        @Override
        public void send(String frame) {
            frames++;
        }

        @Override
        public void close(CloseCode code) {
            frames = Long.MIN_VALUE;
        }
    }

    /** Two threads; knows when nothing is left to do, whatever a task has handed on. */
    private static final class Writes implements Executor {
        final ExecutorService threads = Executors.newFixedThreadPool(2);
        private final Phaser due = new Phaser(1);

        @Override
        public void execute(Runnable task) {
            due.register();
            threads.execute(() -> {
                task.run();
                due.arriveAndDeregister();
            });
        }

        boolean areDone() throws InterruptedException, TimeoutException {
            due.awaitAdvanceInterruptibly(due.arrive(), 60, TimeUnit.SECONDS);
            return due.getUnarrivedParties() == 1;
        }
    }

    private record Pair(SeatHandle patient, SeatHandle practitioner, Counter patientPeer, Counter practitionerPeer) {}

    private final AtomicLong nanos = new AtomicLong();

    @Test
    void aMillionFramesCostTheSameAmongTenRoomsAndAmongTenThousand() {
        SignalingHub small = hub();
        SignalingHub large = hub();
        List<Pair> talkersInSmall = fill(small, 10).subList(0, 10);
        List<Pair> talkersInLarge = fill(large, 10_000).subList(4_000, 4_010);
        relay(small, talkersInSmall, 100_000);
        relay(large, talkersInLarge, 100_000);

        long amongTen = Long.MAX_VALUE;
        long amongTenThousand = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            amongTen = Math.min(amongTen, relay(small, talkersInSmall, FRAMES / 5));
            amongTenThousand = Math.min(amongTenThousand, relay(large, talkersInLarge, FRAMES / 5));
        }

        long heard = talkersInLarge.stream()
                .mapToLong(pair -> pair.patientPeer.frames + pair.practitionerPeer.frames)
                .sum();
        assertThat(heard).isGreaterThanOrEqualTo(FRAMES + 100_000);
        assertThat(amongTenThousand)
                .as("nanoseconds for the same frames among 10,000 rooms, %d among ten", amongTen)
                .isLessThan(amongTen * 3);
    }

    @Test
    void aStormOfTwentyThousandDisconnectsIsOverAtOnceAndLeavesNothing() {
        List<Runnable> due = new ArrayList<>();
        SignalingHub hub = new SignalingHub(
                new FakeHouse(),
                new FakeGuests(),
                new FakeChat(),
                new FakeRecordings(),
                Runnable::run,
                (delay, task) -> due.add(task),
                () -> Duration.ofSeconds(15),
                nanos::get,
                () -> FakeHouse.NOW);
        List<Pair> pairs = fill(hub, 10_000);
        assertThat(hub.peers()).isEqualTo(20_000);

        long before = System.nanoTime();
        for (Pair pair : pairs) {
            hub.disconnected(pair.patient);
            hub.disconnected(pair.practitioner);
        }
        due.forEach(Runnable::run);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before);

        assertThat(hub.peers()).isZero();
        assertThat(hub.rooms()).isZero();
        assertThat(hub.subjects()).isEmpty();
        assertThat(millis).as("milliseconds; a scan of all rooms takes minutes").isLessThan(5_000);
    }

    @Test
    void manyThreadsInOneRoomLeaveItConsistent() throws Exception {
        Writes writes = new Writes();
        ExecutorService people = Executors.newFixedThreadPool(8);
        SignalingHub hub = hub(writes, (delay, task) -> task.run(), Duration.ZERO);
        CountDownLatch done = new CountDownLatch(8);
        for (int thread = 0; thread < 8; thread++) {
            ParticipantRole role = thread % 2 == 0 ? PATIENT : PRACTITIONER;
            people.execute(() -> {
                for (int i = 0; i < 2_000; i++) {
                    SeatHandle seat = hub.enter(FakeHouse.grant("call-1", role, false, true), "entry", new Counter());
                    hub.receive(seat, CANDIDATE);
                    if (i % 3 == 0) {
                        hub.receive(seat, "{\"type\":\"leave\"}");
                    } else if (i % 3 == 1) {
                        hub.disconnected(seat);
                    } else {
                        hub.evict(seat.subject());
                    }
                }
                done.countDown();
            });
        }
        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        people.shutdown();
        hub.finish("call-1", ServerFrames.finished("completed", 1, "visit"));
        assertThat(writes.areDone()).isTrue();

        assertThat(hub.peers()).isZero();
        assertThat(hub.subjects()).isEmpty();
        assertThat(hub.rooms()).isZero();
        writes.threads.shutdown();
    }

    private SignalingHub hub() {
        return hub(Runnable::run, (delay, task) -> {}, Duration.ofSeconds(15));
    }

    private SignalingHub hub(Executor writes, Ticker ticker, Duration grace) {
        return new SignalingHub(
                new QuietEvents(),
                new FakeGuests(),
                new FakeChat(),
                new FakeRecordings(),
                writes,
                ticker,
                () -> grace,
                nanos::get,
                () -> FakeHouse.NOW);
    }

    private static List<Pair> fill(SignalingHub hub, int rooms) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < rooms; i++) {
            Counter patient = new Counter();
            Counter practitioner = new Counter();
            pairs.add(new Pair(
                    hub.enter(FakeHouse.grant("call-" + i, PATIENT, false, true), "entry", patient),
                    hub.enter(FakeHouse.grant("call-" + i, PRACTITIONER, false, true), "entry", practitioner),
                    patient,
                    practitioner));
        }
        return pairs;
    }

    /** Nanoseconds for so many frames; the fake clock runs fast enough for nobody to be too fast. */
    private long relay(SignalingHub hub, List<Pair> pairs, int frames) {
        long before = System.nanoTime();
        for (int i = 0; i < frames; i++) {
            Pair pair = pairs.get(i % pairs.size());
            nanos.addAndGet(40_000_000);
            hub.receive((i & 1) == 0 ? pair.patient : pair.practitioner, CANDIDATE);
        }
        return System.nanoTime() - before;
    }
}
