package org.televisit.application.signaling;

import org.televisit.domain.shared.BusinessException;

/**
 * The conversation in writing of one room, before admission as after it. What is said is kept first, on the room's
 * lane and so in order, and told only then; a page that hears nothing says it again.
 */
final class RoomChat {

    private static final String KEEPING = "chat";
    private static final String ASKING = "chat-since";

    private final Room room;

    RoomChat(Room room) {
        this.room = room;
    }

    void said(Connection from, SignalMessage.Chat message) throws SignalFault {
        later(from, KEEPING, () -> keep(from, message));
    }

    void asked(Connection from, SignalMessage.ChatSince question) throws SignalFault {
        later(from, ASKING, () -> answer(from, question.sequence()));
    }

    private void later(Connection from, String what, Runnable task) throws SignalFault {
        if (!room.isAlive(from)) {
            return;
        }
        if (!from.mayChat()) {
            throw new SignalFault(ErrorCode.TOO_FAST, what);
        }
        room.lane.ask(what, task);
    }

    private void keep(Connection from, SignalMessage.Chat message) {
        ChatLine line;
        try {
            line = room.around.chat().keep(from.grant(), message.id(), message.text());
        } catch (BusinessException refused) {
            from.peer.send(ServerFrames.error(ErrorCode.NOT_ALLOWED, KEEPING));
            return;
        } catch (RuntimeException e) {
            from.peer.send(ServerFrames.error(ErrorCode.UNAVAILABLE, KEEPING));
            throw e;
        }
        from.peer.send(ChatFrames.kept(line));
        if (line.fresh()) {
            String told = ChatFrames.message(line);
            synchronized (room) {
                for (Seat seat : room.seats()) {
                    if (seat.connection != from) {
                        seat.send(told); // the sender's own next page too
                    }
                }
            }
        }
    }

    private void answer(Connection to, int sequence) {
        ChatPage page;
        try {
            page = room.around.chat().since(to.grant(), sequence);
        } catch (RuntimeException e) {
            to.peer.send(ServerFrames.error(ErrorCode.UNAVAILABLE, ASKING));
            throw e;
        }
        to.peer.send(ChatFrames.page(page));
    }
}
