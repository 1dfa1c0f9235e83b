package org.televisit.application.signaling;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** What every room of a node shares. */
record Surroundings(
        RoomEvents events,
        GuestEvents guests,
        ChatKeeping chat,
        RecordingKeeping recordings,
        Executor writes,
        Ticker ticker,
        Supplier<Duration> grace,
        LongSupplier nanoClock,
        Supplier<Instant> clock,
        Census census) {}
