package org.televisit.web.security;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Remembers for seconds who was let in and for minutes who signed in with a bearer token, so that a page with thirty
 * files asks the database once. A block must act within 5 s (REQUIREMENTS I2): answers live 2 s.
 */
final class RecentlySeen {

    private static final long ANSWER_NANOS = 2_000_000_000L;
    private static final long VISITOR_NANOS = 300_000_000_000L;
    private static final int LIMIT = 20_000;

    private record Kept<T>(T value, long at) {}

    private final Map<String, Kept<Boolean>> answers = new ConcurrentHashMap<>();
    private final Map<String, Kept<Visitor>> visitors = new ConcurrentHashMap<>();
    private final LongSupplier nanoClock;

    RecentlySeen() {
        this(System::nanoTime);
    }

    RecentlySeen(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    boolean shutOut(String subject, Predicate<String> ask) {
        return recall(answers, subject, ANSWER_NANOS, () -> ask.test(subject));
    }

    Visitor visitor(String subject, Supplier<Visitor> signIn) {
        return recall(visitors, subject, VISITOR_NANOS, signIn);
    }

    private <T> T recall(Map<String, Kept<T>> kept, String subject, long life, Supplier<T> source) {
        long now = nanoClock.getAsLong();
        Kept<T> known = kept.get(subject);
        if (known != null && now - known.at() < life) {
            return known.value();
        }
        if (kept.size() >= LIMIT) {
            kept.clear();
        }
        T value = source.get();
        kept.put(subject, new Kept<>(value, now));
        return value;
    }
}
