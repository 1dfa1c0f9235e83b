package org.televisit.application.trail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.televisit.domain.audit.Anchor;

/** The file of anchors: lines are added at its end and never anything else, so the system may allow just that. */
record AnchorFile(Path path) {

    /** Adds one; when this returns it is on the disk. */
    void append(Anchor anchor) throws IOException {
        Path directory = path.toAbsolutePath().getParent();
        Files.createDirectories(directory);
        Files.writeString(
                path,
                anchor.line() + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.SYNC);
    }

    /** All lines; none when there is no file. */
    List<String> lines() throws IOException {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }
}
