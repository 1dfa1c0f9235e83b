package org.televisit.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** A key pair for pushes, made as an operator makes it. */
public record PushPair(String publicKey, String privateKey) {

    /** A new one. */
    public static PushPair made() {
        Path tool = Path.of("").toAbsolutePath().getParent().resolve("bin").resolve("push-keys");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Process process = new ProcessBuilder(java, "--source", "17", tool.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Map<String, String> lines = process.inputReader()
                    .lines()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(line -> line[0], line -> line[1]));
            return new PushPair(lines.get("TELEVISIT_PUSH_PUBLIC_KEY"), lines.get("TELEVISIT_PUSH_PRIVATE_KEY"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
