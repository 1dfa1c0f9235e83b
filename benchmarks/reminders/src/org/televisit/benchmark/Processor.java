package org.televisit.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Processor time, which tells what work costs however busy the machine is otherwise; in seconds. */
final class Processor {

    private static final double MILLIS_OF_A_SECOND = 1e3;
    private static final double TICKS_OF_A_SECOND = 100;
    private static final int OF_ENDED_CHILDREN = 13;

    private Processor() {}

    /** What this process has used. */
    static double ofThisProcess() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / MILLIS_OF_A_SECOND;
    }

    /** What the database has used for connections that have ended; NaN where the system does not tell. */
    static double ofEndedConnections(long anyConnection) {
        try {
            long server = ProcessHandle.of(anyConnection).orElseThrow().parent().orElseThrow().pid();
            String line = Files.readString(Path.of("/proc/" + server + "/stat"));
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[OF_ENDED_CHILDREN]) + Long.parseLong(fields[OF_ENDED_CHILDREN + 1]))
                    / TICKS_OF_A_SECOND;
        } catch (IOException e) {
            return Double.NaN;
        }
    }
}
