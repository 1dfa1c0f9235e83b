package org.televisit.application.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How old the backups are is read from their names; what was broken off is none (S2). */
class BackupsTest {

    private static final Instant FIRST = Instant.parse("2026-05-03T02:30:00Z");
    private static final Instant LAST = Instant.parse("2026-06-02T02:30:11Z");

    @TempDir
    Path folder;

    @Test
    void theOldestAndTheLastAreTold() {
        Backups backups =
                Backups.named(List.of("20260602T023011Z", "20260503T023000Z", "20260510T023000Z", "lost+found"));

        assertThat(backups.oldest()).contains(FIRST);
        assertThat(backups.last()).contains(LAST);
    }

    @Test
    void whatWasBrokenOffIsNone() {
        assertThat(Backups.named(List.of("20260603T023000Z.part", "20261303T023000Z", "2026"))
                        .times())
                .isEmpty();
    }

    @Test
    void theLastMayBeTwoDaysOld() {
        Backups backups = Backups.named(List.of("20260503T023000Z", "20260602T023011Z"));

        assertThat(backups.late(Instant.parse("2026-06-04T02:30:11Z"))).isFalse();
        assertThat(backups.late(Instant.parse("2026-06-04T02:30:12Z"))).isTrue();
        assertThat(Backups.named(List.of()).late(FIRST)).isTrue();
    }

    @Test
    void theDirectoryIsReadEachTimeAndOnlyWhereItIsSaid() throws IOException {
        assertThat(new BackupDirectory(Optional.empty()).backups()).isEmpty();
        assertThat(new BackupDirectory(Optional.of(" ")).backups()).isEmpty();
        BackupDirectory directory = new BackupDirectory(Optional.of(folder.toString()));
        assertThat(directory.backups().orElseThrow().times()).isEmpty();

        Files.createDirectory(folder.resolve("20260602T023011Z"));
        assertThat(directory.backups().orElseThrow().last()).contains(LAST);
    }

    @Test
    void aDirectoryThatCannotBeReadHoldsNoBackup() {
        BackupDirectory lost =
                new BackupDirectory(Optional.of(folder.resolve("lost").toString()));

        assertThat(lost.backups().orElseThrow().last()).isEmpty();
    }
}
