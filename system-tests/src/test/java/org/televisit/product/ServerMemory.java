package org.televisit.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The heap of the running server as its own virtual machine counts it. */
final class ServerMemory {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private final String pid;

    private ServerMemory(String pid) {
        this.pid = pid;
    }

    /** The server that runs on this base directory. */
    static ServerMemory ofServerAt(Path base) {
        return jcmd("-l")
                .lines()
                .filter(line -> line.contains("-Djboss.server.base.dir=" + base))
                .map(line -> new ServerMemory(line.substring(0, line.indexOf(' '))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no server runs on " + base));
    }

    /** Bytes still reachable after a full collection. */
    long retained() {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("no heap figure from process " + pid);
        }
        return Long.parseLong(used.group(1)) * 1024;
    }

    private static String jcmd(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
