package org.televisit.application.signaling;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Who is where on this node: found by name, never by looking through the rooms. */
final class Census {

    private final ConcurrentMap<String, Set<Room>> roomsBySubject = new ConcurrentHashMap<>();
    private final AtomicInteger peers = new AtomicInteger();

    /** Starts anywhere, so that a restarted server does not give a page the number another page has. */
    private final AtomicInteger lastInstance =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 29));

    int nextInstance() {
        return lastInstance.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
    }

    void seated(String subject, Room room) {
        roomsBySubject.compute(subject, (key, rooms) -> {
            Set<Room> all = rooms == null ? ConcurrentHashMap.newKeySet(1) : rooms;
            all.add(room);
            return all;
        });
    }

    void gone(String subject, Room room) {
        roomsBySubject.computeIfPresent(subject, (key, rooms) -> {
            rooms.remove(room);
            return rooms.isEmpty() ? null : rooms;
        });
    }

    /** Of third parties only admins have an account, which may be shut out like anybody's. */
    void moved(GuestGrant guest, GuestMove move, Room room) {
        if (guest.subject() == null) {
            return;
        }
        if (move == GuestMove.LEAVES) {
            gone(guest.subject(), room);
        } else {
            seated(guest.subject(), room);
        }
    }

    void connected() {
        peers.incrementAndGet();
    }

    void disconnected() {
        peers.decrementAndGet();
    }

    Set<Room> roomsOf(String subject) {
        return Set.copyOf(roomsBySubject.getOrDefault(subject, Set.of()));
    }

    Set<String> subjects() {
        return Set.copyOf(roomsBySubject.keySet());
    }

    int peers() {
        return peers.get();
    }
}
