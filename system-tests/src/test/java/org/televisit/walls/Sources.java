package org.televisit.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The house's own source files: what is built, fetched or generated is left out. */
final class Sources {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".run");

    private Sources() {}

    /** All files below {@code root} with one of the endings; close the stream. */
    static Stream<Path> under(Path root, String... endings) throws IOException {
        return Files.walk(root)
                .filter(Files::isRegularFile)
                .filter(Sources::ours)
                .filter(file -> endsIn(file, endings));
    }

    static boolean isProduct(Path file) {
        return file.toString().contains("/src/main/");
    }

    static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean ours(Path file) {
        for (Path part : file) {
            if (NOT_OURS.contains(part.toString())) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsIn(Path file, String... endings) {
        return Stream.of(endings).anyMatch(ending -> file.toString().endsWith("." + ending));
    }
}
