package org.televisit.application.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Where {@code bin/backup} lays the backups of this server, if the hospital says so. */
@ApplicationScoped
public class BackupDirectory {

    private static final Logger LOG = Logger.getLogger(BackupDirectory.class);

    private Optional<String> directory;

    /** For the container. */
    protected BackupDirectory() {}

    /** The setting; empty, or blank, when the server does not know where they lie. */
    @Inject
    public BackupDirectory(@ConfigProperty(name = "televisit.backup.directory") Optional<String> directory) {
        this.directory = directory.filter(path -> !path.isBlank());
    }

    /** What lies there now: none where it can't be read. Empty when nobody said where. */
    public Optional<Backups> backups() {
        return directory.map(path -> Backups.named(names(Path.of(path))));
    }

    private static List<String> names(Path path) {
        try (Stream<Path> entries = Files.list(path)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warnf("The backups' directory can't be read: %s", e.getClass().getSimpleName());
            return List.of();
        }
    }
}
