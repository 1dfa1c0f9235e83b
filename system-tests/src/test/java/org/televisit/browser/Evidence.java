package org.televisit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files left behind by a test that failed. */
final class Evidence {

    private static final Path FOLDER = Path.of("target", "failures");

    private Evidence() {}

    static Path folderOf(String test) {
        Path folder = FOLDER.resolve(test.replaceAll("[^\\w.-]+", "_"));
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, List<String> lines) {
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
