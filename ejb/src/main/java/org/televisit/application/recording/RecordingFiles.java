package org.televisit.application.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jboss.logging.Logger;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The files of recordings, all sealed: a folder for each recording, a file for each piece of it. */
@ApplicationScoped
public class RecordingFiles {

    private static final Logger LOG = Logger.getLogger(RecordingFiles.class);

    private Path directory;
    private long bytesToLeave;

    protected RecordingFiles() {}

    /** In the folder that is set. */
    @Inject
    public RecordingFiles(RecordingSettings settings) {
        this(settings.directory(), settings.bytesToLeave());
    }

    RecordingFiles(Path directory, long bytesToLeave) {
        this.directory = directory;
        this.bytesToLeave = bytesToLeave;
    }

    /**
     * Writes a piece, whole or not at all; what stood there before is replaced.
     *
     * @throws BusinessException UNAVAILABLE recording-disk-full, recording-storage
     */
    void write(String recording, String piece, byte[] sealed) {
        try {
            Path folder = Files.createDirectories(folder(recording));
            if (Files.getFileStore(folder).getUsableSpace() - sealed.length < bytesToLeave) {
                LOG.errorf("Recordings: less than %d MiB would be free in %s", bytesToLeave >> 20, directory);
                throw new BusinessException(Category.UNAVAILABLE, "recording-disk-full");
            }
            Path half = folder.resolve(piece + ".half");
            writeWhole(half, sealed);
            move(half, folder.resolve(piece));
        } catch (IOException e) {
            LOG.errorf("Recordings cannot be written to %s: %s", directory, e);
            throw new BusinessException(Category.UNAVAILABLE, "recording-storage", e);
        }
    }

    // what a full disk has left of it would hold the last of its room
    private static void writeWhole(Path half, byte[] sealed) throws IOException {
        try {
            Files.write(half, sealed);
        } catch (IOException e) {
            Files.deleteIfExists(half);
            throw e;
        }
    }

    private static void move(Path half, Path whole) throws IOException {
        try {
            Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(half, whole, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A piece as it was written. @throws BusinessException UNAVAILABLE recording-damaged, recording-storage */
    byte[] read(String recording, String piece) {
        try {
            return Files.readAllBytes(folder(recording).resolve(piece));
        } catch (NoSuchFileException gone) {
            LOG.errorf("Recording %s lacks its piece %s", recording, piece);
            throw new BusinessException(Category.UNAVAILABLE, "recording-damaged", gone);
        } catch (IOException e) {
            LOG.errorf("Recordings cannot be read from %s: %s", directory, e);
            throw new BusinessException(Category.UNAVAILABLE, "recording-storage", e);
        }
    }

    /** Removes all pieces; whether nothing is left. */
    boolean delete(String recording) {
        Path folder = folder(recording);
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, new Removal());
            }
            return true;
        } catch (IOException e) {
            LOG.errorf("Files of recording %s could not be removed, trying again: %s", recording, e);
            return false;
        }
    }

    // public ids are base64url: no dot, no slash
    private Path folder(String recording) {
        return directory.resolve(recording);
    }

    private static final class Removal extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
            if (failure != null) {
                throw failure;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
