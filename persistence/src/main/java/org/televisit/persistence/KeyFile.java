package org.televisit.persistence;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;

/**
 * The file of a secret-key credential store of the server: a properties file of names and keys, each key in Base64
 * behind the head {@code ELY}, a version and a letter for its kind.
 */
final class KeyFile {

    private static final byte[] HEAD = {'E', 'L', 'Y', 1, 'K'};

    private KeyFile() {}

    /**
     * The key of this name.
     *
     * @throws IllegalArgumentException in one line, when there is none that can be read
     */
    static byte[] key(Path file, String name) throws IOException {
        Properties keys = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            keys.load(reader);
        }
        String text = keys.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException(file + " has no key " + name);
        }
        byte[] bytes = Base64.getDecoder().decode(text.strip());
        if (bytes.length <= HEAD.length || !Arrays.equals(bytes, 0, HEAD.length, HEAD, 0, HEAD.length)) {
            throw new IllegalArgumentException(file + " holds " + name + " in a form that is not known here");
        }
        return Arrays.copyOfRange(bytes, HEAD.length, bytes.length);
    }
}
