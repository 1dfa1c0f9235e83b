package org.televisit.application.export;

import jakarta.json.JsonObject;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A ZIP that is written while it is sent: nothing of it is kept here but what was found missing. */
final class Archive {

    private static final int LONGEST_NAME = 80;

    private final ZipOutputStream zip;
    private final List<Missing> missing = new ArrayList<>();

    /** A file that should be in it. @param reason as a refusal says it, {@code content-damaged} for instance */
    record Missing(String file, String reason) {}

    /** Writes a file's content; it may fail in the middle. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    Archive(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // media is packed already, and text is small
        zip.setLevel(Deflater.BEST_SPEED);
    }

    void add(String path, byte[] content) throws IOException {
        add(path, out -> out.write(content));
    }

    void add(String path, String text) throws IOException {
        add(path, text.getBytes(StandardCharsets.UTF_8));
    }

    void add(String path, JsonObject json) throws IOException {
        add(path, PrettyJson.text(json));
    }

    void add(String path, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        try {
            content.writeTo(new StaysOpen(zip));
        } finally {
            zip.closeEntry();
        }
    }

    /** What should be there is not, or not whole. */
    void lacks(String path, String reason) {
        missing.add(new Missing(path, reason));
    }

    List<Missing> missing() {
        return missing;
    }

    /** Ends the archive; what it is written to stays open. */
    void finish() throws IOException {
        zip.finish();
    }

    /**
     * A name that people gave, as a name within a folder on any system: no path, nothing that a shell or a file system
     * makes something else of.
     */
    static String safe(String name) {
        StringBuilder kept = new StringBuilder();
        name.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '_' ? c : '_')
                .limit(LONGEST_NAME)
                .forEach(kept::appendCodePoint);
        String text = kept.toString().replaceAll("\\.{2,}", ".").replaceFirst("^\\.", "_");
        return text.isEmpty() ? "_" : text;
    }

    /** What writes JSON closes what it writes to; the archive goes on. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
