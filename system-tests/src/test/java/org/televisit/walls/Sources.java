package org.televisit.walls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The house's own source files: what is built, fetched or generated is left out. */
final class Sources {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".run");

    private Sources() {}

    /** All files below {@code root} with one of the endings. */
    static Stream<Path> under(Path root, String... endings) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean left = NOT_OURS.contains(folder.getFileName().toString());
                return left ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (endsIn(file, endings)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream();
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

    private static boolean endsIn(Path file, String... endings) {
        return Stream.of(endings).anyMatch(ending -> file.toString().endsWith("." + ending));
    }
}
