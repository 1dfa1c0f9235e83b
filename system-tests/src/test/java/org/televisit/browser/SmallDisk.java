package org.televisit.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A disk of its own for a folder, a little larger than what recordings leave to others; it takes only the memory it holds. */
final class SmallDisk implements AutoCloseable {

    /** Of the 1024 MiB that recordings leave alone so much is beyond. */
    private static final int ROOM_MEBIBYTES = 16;

    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /** Skips the test where nobody may mount a disk, which takes a system's administrator. */
    static SmallDisk under(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        String size = "size=" + (1024 + ROOM_MEBIBYTES) + "m";
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", size, "televisit", folder.toString()), "this test mounts a disk");
        return new SmallDisk(folder);
    }

    /** Somebody else takes what room there is. */
    void fills() throws IOException {
        Files.write(filler(), new byte[ROOM_MEBIBYTES << 20]);
    }

    /** And gives it back. */
    void isFreed() throws IOException {
        Files.delete(filler());
    }

    private Path filler() {
        return folder.resolve("of-somebody-else");
    }

    private static boolean ran(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    @Override
    public void close() {
        try {
            ran("umount", "-l", folder.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
