package org.televisit.browser;

import java.util.List;

/** One line of the result. */
final class Line {

    private Line() {}

    static void print(String what, List<Integer> millis) {
        List<Integer> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "%-42s runs %3d  median %5d ms  p95 %5d ms  most %5d ms%n",
                what, sorted.size(), at(sorted, 0.5), at(sorted, 0.95), sorted.get(sorted.size() - 1));
    }

    /** The nearest rank. */
    private static int at(List<Integer> sorted, double share) {
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
