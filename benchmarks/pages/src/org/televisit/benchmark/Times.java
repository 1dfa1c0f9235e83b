package org.televisit.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long answers took, in milliseconds; several may add at once. */
final class Times {

    private final List<Double> millis = Collections.synchronizedList(new ArrayList<>());

    void add(double took) {
        millis.add(took);
    }

    int count() {
        return millis.size();
    }

    /** What this share of them stayed within; 0 when there is none. */
    double within(double share) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * share) - 1));
    }
}
