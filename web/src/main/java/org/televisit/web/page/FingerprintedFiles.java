package org.televisit.web.page;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.televisit.web.security.OpenPaths;

/**
 * Where pages find their styles, scripts, pictures and fonts: under an address that has in it what all of them hold, so
 * that a browser may keep them for a year and asks anew as soon as one of them is another. One mark for all, since
 * scripts name each other by relative addresses, which then lead to files with the same mark.
 */
@Named("files")
@ApplicationScoped
public class FingerprintedFiles {

    /** The first part of the addresses, under the application's. */
    static final String PREFIX = "/_/";

    private static final int LENGTH = 16;

    /** No name begins with a dot, so none leads up and out: who is handed on to a path is asked nothing there. */
    private static final Pattern PLAIN = Pattern.compile("(?:/[A-Za-z0-9_-][A-Za-z0-9._-]*)+");

    @Inject
    private ServletContext context;

    private String mark;

    @PostConstruct
    void look() {
        Set<String> all = new TreeSet<>();
        OpenPaths.FOLDERS.forEach(folder -> collect(folder, all));
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : all) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                try (InputStream content = context.getResourceAsStream(file)) {
                    digest.update(content.readAllBytes());
                }
            }
            mark = HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void collect(String folder, Set<String> all) {
        Set<String> entries = context.getResourcePaths(folder);
        for (String entry : entries == null ? Set.<String>of() : entries) {
            if (entry.endsWith("/")) {
                collect(entry, all);
            } else {
                all.add(entry);
            }
        }
    }

    /** The address under which the folders of files lie, with the application's and without a slash at the end. */
    public String getPath() {
        return context.getContextPath() + PREFIX + mark;
    }

    /** Whether this is the mark of what the files hold now. */
    boolean isCurrent(String asked) {
        return mark.equals(asked);
    }

    static boolean isFile(String path) {
        return PLAIN.matcher(path).matches() && OpenPaths.isOurFile(path);
    }
}
