package org.televisit.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server of {@code ./run} that was killed. In its place stands something that does nothing, so that {@code ./run},
 * which ends with its servers, goes on.
 */
public final class Killed {

    private final Path mark;
    private final List<String> command;
    private final Map<String, String> environment;
    private final Process placeholder;

    private Killed(Path mark, List<String> command, Map<String, String> environment, Process placeholder) {
        this.mark = mark;
        this.command = command;
        this.environment = environment;
        this.placeholder = placeholder;
    }

    /** @param mark the file with its process id, which is that of its group */
    static Killed of(Path mark) {
        try {
            String leader = Files.readString(mark).strip();
            List<String> command = List.of(parts("/proc/" + leader + "/cmdline"));
            Map<String, String> environment = new HashMap<>();
            for (String setting : parts("/proc/" + leader + "/environ")) {
                int middle = setting.indexOf('=');
                environment.put(setting.substring(0, middle), setting.substring(middle + 1));
            }
            Process placeholder = new ProcessBuilder("sleep", "infinity").start();
            Files.writeString(mark, Long.toString(placeholder.pid()));
            ended(new ProcessBuilder("kill", "-KILL", "--", "-" + leader).start());
            return new Killed(mark, command, environment, placeholder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] parts(String file) throws IOException {
        return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8).split("\0");
    }

    /** Starts it again as it was started, unless it is back; it answers when it does. */
    public void returns() {
        if (!placeholder.isAlive()) {
            return;
        }
        try {
            List<String> own = new ArrayList<>(List.of("setsid"));
            own.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(own)
                    .redirectErrorStream(true)
                    .redirectOutput(mark.resolveSibling("returned.log").toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Files.writeString(mark, Long.toString(builder.start().pid()));
            placeholder.destroy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nobody wants it back. */
    void isForgotten() {
        placeholder.destroy();
    }

    private static void ended(Process process) {
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
