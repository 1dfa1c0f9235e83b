package org.televisit.product;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The push service that the product tells browsers through; it takes pushes unless a test says otherwise. */
public final class PushOffice {

    private static final String PATH = "/push/";
    private static final int TAKEN = 201;

    private final Hearing hearing;
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();

    PushOffice(Hearing hearing) {
        this.hearing = hearing;
        hearing.answer(PATH, asked -> {
            Queue<Integer> next = answers.get(origin() + asked.path());
            Integer answer = next == null ? null : next.poll();
            return answer == null ? TAKEN : answer;
        });
    }

    /** What a push is signed for. */
    public String origin() {
        return "http://localhost:" + hearing.port();
    }

    /** The address of a new browser. */
    public String address() {
        return origin() + PATH + UUID.randomUUID();
    }

    /** The next pushes to this address are answered so, those that follow are taken. */
    public void answers(String address, Integer... statuses) {
        answers.put(address, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /** What came for an address, the oldest first. */
    public List<Hearing.Heard> to(String address) {
        return hearing.below(address.substring(origin().length())).toList();
    }
}
