package org.televisit.application.signaling;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.televisit.domain.call.ParticipantRole;

/**
 * What is said in a room. What is for the other side goes there on the calling thread, what writes onto the room's lane.
 * All state is guarded by the room's lock, all writing happens outside it.
 */
final class Conversation {

    private final Room room;
    private final RoomChat chat;
    private final RoomRecording recording;
    private final RoomReports reports;
    private final ScreenTurn screen;
    private boolean admitted;
    private Instant startedAt;

    Conversation(Room room) {
        this.room = room;
        this.chat = new RoomChat(room);
        this.recording = new RoomRecording(room);
        this.reports = new RoomReports(room);
        this.screen = new ScreenTurn(room);
    }

    /** Welcomes a page and tells the other side of it; called under the room's lock. */
    void greet(Seat seat, boolean samePage) {
        SeatGrant grant = seat.grant;
        admitted |= grant.admitted();
        startedAt = startedAt == null ? grant.startedAt() : startedAt;
        Seat other = room.otherOf(seat);
        var standing = new ServerFrames.Standing(admitted, startedAt, samePage);
        seat.send(
                ServerFrames.welcome(seat, other, standing, room.around.clock().get()));
        if (grant.timing() != null) {
            seat.send(grant.timing().text());
        }
        if (admitted) {
            if (grant.iceServersJson() != null) {
                seat.send(ServerFrames.iceServers(grant.iceServersJson()));
            } else {
                room.lane.put(() -> sendIceServers(seat.connection));
            }
        }
        if (other != null) {
            if (admitted) {
                other.said().forEach(seat::send);
                if (screen.isOf(other)) {
                    seat.send(ServerFrames.screen(other.grant.seatId()));
                }
            }
            other.send(ServerFrames.otherArrived(seat.instance));
        }
        recording.greet(grant, seat.connection.peer);
    }

    /** Somebody went: who is recorded is another question now. */
    void left(SeatGrant who) {
        recording.look(who);
    }

    /** One frame came. Never throws, never blocks. */
    void receive(Connection from, String frame) {
        if (!from.mayTalk()) {
            return;
        }
        try {
            SignalMessage message = SignalParser.parse(frame);
            if (message instanceof SignalMessage.Relayed relayed) {
                relay(from, relayed, frame);
            } else {
                act(from, message, frame);
            }
        } catch (SignalFault fault) {
            from.peer.send(ServerFrames.error(fault.code(), fault.getMessage()));
        }
    }

    private void act(Connection from, SignalMessage message, String frame) throws SignalFault {
        if (message instanceof SignalMessage.Ping) {
            from.peer.send(ServerFrames.PONG);
        } else if (message instanceof SignalMessage.MediaState) {
            state(from, frame, (seat, told) -> {
                seat.mediaState = told;
                room.guests().talk().tellInside(told);
            });
        } else if (message instanceof SignalMessage.Screen wish) {
            screen.asked(from, wish.on());
        } else if (message instanceof SignalMessage.QualityState) {
            requireAdmitted();
            state(from, frame, (seat, told) -> seat.qualityState = told);
        } else if (message instanceof SignalMessage.Report report) {
            reports.media(from, report.media());
        } else if (message instanceof SignalMessage.Setup setup) {
            requireAdmitted();
            reports.setup(from, setup.milliseconds());
        } else if (message instanceof SignalMessage.Troubled troubled) {
            reports.trouble(from, troubled.cause());
        } else if (message instanceof SignalMessage.IceServersWanted) {
            requireAdmitted();
            room.lane.offer(() -> sendIceServers(from));
        } else if (message instanceof SignalMessage.Chat written) {
            chat.said(from, written);
        } else if (message instanceof SignalMessage.ChatSince question) {
            chat.asked(from, question);
        } else if (message instanceof SignalMessage.Recording wish) {
            requireAdmitted();
            recording.wished(from, wish);
        } else if (message instanceof SignalMessage.Admit admit) {
            admit(from, admit.anyway());
        } else if (message instanceof SignalMessage.GuestConsent word) {
            room.guests().talk().consent(from, word);
        } else if (message instanceof SignalMessage.Leave) {
            room.leave(from);
        }
    }

    private void relay(Connection from, SignalMessage.Relayed message, String frame) throws SignalFault {
        Peer to;
        synchronized (room) {
            requireAdmitted();
            if (!from.alive) {
                return;
            }
            String named = message instanceof SignalMessage.Negotiation negotiation ? negotiation.to() : null;
            if (named == null) {
                Seat other = room.otherOf(room.seatOf(from));
                to = other == null || other.connection == null ? null : other.connection.peer;
            } else {
                to = room.guests().talk().peer(named);
            }
        }
        if (to != null && to != from.peer) {
            to.send(ServerFrames.relayed(from.seatId, frame));
        }
    }

    /** Kept, so that the other side learns at admission or arrival how things are. */
    private void state(Connection from, String frame, BiConsumer<Seat, String> keep) {
        synchronized (room) {
            if (from.alive) {
                Seat seat = room.seatOf(from);
                String told = ServerFrames.relayed(from.seatId, frame);
                keep.accept(seat, told);
                if (admitted) {
                    room.tellOther(seat, told);
                }
            }
        }
    }

    /** What is decided of the recording. */
    RoomRecording recording() {
        return recording;
    }

    ScreenTurn screen() {
        return screen;
    }

    /** Whether the patient has been let in; under the room's lock. */
    boolean admitted() {
        return admitted;
    }

    private void admit(Connection from, boolean anyway) throws SignalFault {
        if (from.grant().role() != ParticipantRole.PRACTITIONER) {
            throw new SignalFault(ErrorCode.NOT_ALLOWED, null);
        }
        synchronized (room) {
            if (admitted || !from.alive) {
                return;
            }
        }
        room.lane.ask("admit", () -> storeAdmission(from, anyway));
    }

    private void storeAdmission(Connection by, boolean anyway) {
        try {
            if (!room.around.events().admitted(by.grant(), anyway)) {
                by.peer.send(ServerFrames.error(ErrorCode.NOT_CONFIRMED, "admit"));
                return;
            }
        } catch (RuntimeException e) {
            by.peer.send(ServerFrames.error(ErrorCode.UNAVAILABLE, "admit"));
            throw e;
        }
        synchronized (room) {
            if (admitted) {
                return;
            }
            admitted = true;
            room.tellAll(ServerFrames.ADMITTED);
            for (Seat seat : room.seats()) {
                seat.said().forEach(said -> room.tellOther(seat, said));
            }
            renewIceServers();
            room.guests().settle();
        }
    }

    /** Everybody gets the servers as they are now; before admission nobody does. */
    void renewIceServers() {
        synchronized (room) {
            for (Seat seat : room.seats()) {
                Connection to = seat.connection;
                if (admitted && to != null) {
                    room.lane.put(() -> sendIceServers(to));
                }
            }
            room.guests().talk().renewIceServers();
        }
    }

    private void sendIceServers(Connection to) {
        if (room.isAlive(to)) {
            to.peer.send(ServerFrames.iceServers(room.around.events().iceServers(to.grant())));
        }
    }

    /** Media have flowed both ways, now or earlier; null for not yet. */
    void started(Instant at) {
        synchronized (room) {
            if (at != null && startedAt == null) {
                startedAt = at;
                room.tellAll(ServerFrames.started(at));
            }
        }
    }

    void requireAdmitted() throws SignalFault {
        synchronized (room) {
            if (!admitted) {
                throw new SignalFault(ErrorCode.NOT_ADMITTED, null);
            }
        }
    }
}
