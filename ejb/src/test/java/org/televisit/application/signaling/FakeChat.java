package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.List;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Keeps what is written as the database does: once by sender and id, with places that have no gap. */
final class FakeChat implements ChatKeeping {

    final List<ChatLine> kept = new ArrayList<>();
    boolean databaseDown;
    boolean callOver;
    int pageSize = 50;

    @Override
    public synchronized ChatLine keep(SeatGrant seat, String id, String text) {
        requireDatabase();
        if (callOver) {
            throw new BusinessException(Category.CONFLICT, "call-completed");
        }
        for (ChatLine line : kept) {
            if (line.from().equals(seat.seatId()) && line.id().equals(id)) {
                return new ChatLine(line.from(), id, line.sequence(), line.at(), line.text(), null, false);
            }
        }
        ChatLine line = new ChatLine(seat.seatId(), id, kept.size() + 1, FakeHouse.NOW, text, null, true);
        kept.add(line);
        return line;
    }

    @Override
    public synchronized ChatPage since(SeatGrant seat, int sequence) {
        requireDatabase();
        int from = Math.min(sequence, kept.size());
        return new ChatPage(kept.subList(from, Math.min(from + pageSize, kept.size())), kept.size());
    }

    private void requireDatabase() {
        if (databaseDown) {
            throw new IllegalStateException("database down");
        }
    }
}
