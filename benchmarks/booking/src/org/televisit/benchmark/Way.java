package org.televisit.benchmark;

/** A way to book, made for one client: it works in the client's thread alone. */
@FunctionalInterface
interface Way {

    /** Whether the wish was granted; false when the time was taken. */
    boolean book(Town.Wish wish);
}
