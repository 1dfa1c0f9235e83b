package org.televisit.application.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.PublicIds;

class RecordingFilesTest {

    private static final int LARGE = 160 * 1024;

    @TempDir
    Path folder;

    private final String id = PublicIds.next();

    private static String reason(Throwable refused) {
        return ((BusinessException) refused).reason();
    }

    @Test
    void aPieceIsThereWholeAndCanBeReplaced() {
        RecordingFiles files = new RecordingFiles(folder, 0);

        files.write(id, "1-0", new byte[] {1, 2, 3});
        files.write(id, "1-0", new byte[] {4});

        assertThat(files.read(id, "1-0")).containsExactly(4);
        assertThat(names()).containsExactly(id + "/1-0");
    }

    @Test
    void nothingIsLeftOfOneThatIsDeletedAndDeletingAgainIsFine() {
        RecordingFiles files = new RecordingFiles(folder, 0);
        files.write(id, "1-0", new byte[9]);
        files.write(id, "1-1", new byte[9]);

        assertThat(files.delete(id)).isTrue();
        assertThat(files.delete(id)).isTrue();

        assertThat(names()).isEmpty();
    }

    @Test
    void aMissingPieceIsSaidToBeMissing() {
        assertThatThrownBy(() -> new RecordingFiles(folder, 0).read(id, "1-0"))
                .satisfies(refused -> assertThat(reason(refused)).isEqualTo("recording-damaged"));
    }

    @Test
    void whatOthersNeedOfTheDiskIsLeftToThem() {
        RecordingFiles files = new RecordingFiles(folder, Long.MAX_VALUE / 2);

        assertThatThrownBy(() -> files.write(id, "1-0", new byte[9]))
                .satisfies(refused -> assertThat(reason(refused)).isEqualTo("recording-disk-full"));
        assertThat(names()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsAnAnswerAndNoCrash() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "in the way");
        RecordingFiles files = new RecordingFiles(file, 0);

        assertThatThrownBy(() -> files.write(id, "1-0", new byte[9]))
                .satisfies(refused -> assertThat(reason(refused)).isEqualTo("recording-storage"));
    }

    @Test
    void aDiskThatIsFullInTheMiddleOfAPieceHurtsNoneThatIsThereAndTakesItOnceThereIsRoom() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        Assumptions.assumeTrue(
                ran("mount", "-t", "tmpfs", "-o", "size=256k", "televisit", disk.toString()),
                "this test mounts a disk");
        try {
            // as when others take the room between the look and the write
            RecordingFiles files = new RecordingFiles(disk, -LARGE);
            files.write(id, "1-0", new byte[] {1});
            Path others = Files.write(disk.resolve("others"), new byte[LARGE]);

            assertThatThrownBy(() -> files.write(id, "1-0", new byte[LARGE])).satisfies(refused -> {
                assertThat(reason(refused)).isEqualTo("recording-storage");
                assertThat(refused).hasStackTraceContaining("No space left");
            });
            assertThat(files.read(id, "1-0")).containsExactly(1);

            Files.delete(others);
            files.write(id, "1-0", new byte[LARGE]);
            assertThat(files.read(id, "1-0")).hasSize(LARGE);
        } finally {
            ran("umount", "-l", disk.toString());
        }
    }

    private static boolean ran(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private Stream<String> names() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
