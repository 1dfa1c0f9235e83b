package org.televisit.application.signaling;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.televisit.domain.call.ParticipantRole;

/** A hub with everything around it faked: time passes when {@link #elapse} says so, writes happen at {@link #write}. */
final class FakeHouse implements RoomEvents, Ticker, Executor {

    static final Instant NOW = Instant.parse("2026-11-20T13:58:21Z");
    static final Duration GRACE = Duration.ofSeconds(15);
    static final String ICE = "{\"iceServers\":[],\"policy\":\"all\",\"expiresAt\":\"2026-11-20T14:08:21Z\"}";

    static final TimingFrame TIMING = new TimingFrame(
            Instant.parse("2026-11-20T14:05:00Z"),
            Instant.parse("2026-11-20T14:25:00Z"),
            Instant.parse("2026-11-20T14:10:00Z"),
            false,
            0,
            false,
            false);

    final List<String> events = new ArrayList<>();
    final FakeGuests guests = new FakeGuests();
    final FakeChat chat;
    final FakeRecordings recordings = new FakeRecordings();
    final SignalingHub hub;
    private final Queue<Runnable> writes = new ArrayDeque<>();
    private final PriorityQueue<Due> due = new PriorityQueue<>();
    private long nanos = 1;
    private int tickets;
    private long dueCount;

    Instant startedAt;
    boolean databaseDown;
    boolean birthDateMatches = true;
    boolean noSeat;
    boolean writesNow = true;

    FakeHouse() {
        this(new FakeChat());
    }

    /** After a restart: what was kept is there, and nobody is. */
    FakeHouse(FakeChat chat) {
        this.chat = chat;
        hub = new SignalingHub(this, guests, chat, recordings, this, this, () -> GRACE, this::nanos, () -> NOW);
    }

    private record Due(long at, long order, Runnable task) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    SeatHandle enter(String room, ParticipantRole role, FakePeer peer) {
        return hub.enter(grant(room, role, false, false), "entry", peer);
    }

    SeatHandle resume(String room, ParticipantRole role, String ticket, FakePeer peer) {
        return hub.enter(grant(room, role, true, false), ticket, peer);
    }

    static SeatGrant grant(String room, ParticipantRole role, boolean resumed, boolean admitted) {
        boolean patient = role == ParticipantRole.PATIENT;
        return new SeatGrant(
                room,
                "visit-of-" + room,
                role,
                (patient ? "maria@" : "otieno@") + room,
                patient ? "Maria Silva" : "Dr. Amina Otieno",
                patient ? "Dr. Amina Otieno" : "Maria Silva",
                resumed,
                admitted,
                null,
                Instant.parse("2026-11-20T14:20:00Z"),
                null,
                admitted ? ICE : null,
                null);
    }

    /** No room, no connection, nobody. */
    boolean isEmpty() {
        return hub.rooms() == 0 && hub.peers() == 0 && hub.subjects().isEmpty();
    }

    void elapse(Duration time) {
        nanos += time.toNanos();
        while (!due.isEmpty() && due.peek().at <= nanos) {
            due.poll().task.run();
        }
    }

    void write() {
        while (!writes.isEmpty()) {
            writes.poll().run();
        }
    }

    private long nanos() {
        return nanos;
    }

    @Override
    public void after(Duration delay, Runnable task) {
        due.add(new Due(nanos + delay.toNanos(), dueCount++, task));
    }

    @Override
    public void execute(Runnable task) {
        if (writesNow) {
            task.run();
        } else {
            writes.add(task);
        }
    }

    private void note(String what, SeatGrant seat) {
        if (databaseDown) {
            throw new IllegalStateException("database down");
        }
        events.add(what + " " + seat.seatId());
    }

    @Override
    public void arrived(SeatGrant seat, Instant at) {
        note("arrived", seat);
    }

    @Override
    public void left(SeatGrant seat, boolean onPurpose, Instant at) {
        note(onPurpose ? "left" : "lost", seat);
    }

    @Override
    public boolean admitted(SeatGrant by, boolean anyway) {
        note(anyway ? "admitted anyway" : "admitted", by);
        return anyway || birthDateMatches;
    }

    @Override
    public Instant mediaReported(SeatGrant seat, MediaReport report) {
        note("media " + report.framesDecoded(), seat);
        return startedAt;
    }

    @Override
    public void setupMeasured(SeatGrant seat, int milliseconds) {
        note("setup " + milliseconds, seat);
    }

    @Override
    public void trouble(SeatGrant seat, Trouble kind, Instant at) {
        note("trouble " + kind, seat);
    }

    @Override
    public String issueResumeTicket(SeatGrant seat) {
        if (databaseDown) {
            throw new IllegalStateException("database down");
        }
        return noSeat ? null : "resume-" + ++tickets;
    }

    @Override
    public String iceServers(SeatGrant seat) {
        return ICE;
    }
}
