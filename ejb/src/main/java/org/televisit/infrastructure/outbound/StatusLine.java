package org.televisit.infrastructure.outbound;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first line of an answer, which is all of it that counts: the other has taken a message when it says so. */
final class StatusLine {

    private static final Pattern LINE = Pattern.compile("HTTP/1\\.[01] ([1-9][0-9]{2})( .*)?");
    private static final int LONGEST = 1024;
    // 100 Continue and 103 Early Hints may come before it
    private static final int MOST_BEFORE = 4;
    private static final int LONGEST_HEAD = 64;

    private StatusLine() {}

    /**
     * Reads up to the end of the line that says what became of it, and no further.
     *
     * @throws ProtocolException when that is no HTTP
     */
    static int read(InputStream in) throws IOException {
        for (int before = 0; before < MOST_BEFORE; before++) {
            Matcher said = LINE.matcher(line(in));
            if (!said.matches()) {
                throw new ProtocolException("no HTTP");
            }
            int status = Integer.parseInt(said.group(1));
            if (status >= 200) {
                return status;
            }
            skipHead(in);
        }
        throw new ProtocolException("no end of it");
    }

    private static void skipHead(InputStream in) throws IOException {
        for (int lines = 0; lines < LONGEST_HEAD; lines++) {
            if (line(in).isEmpty()) {
                return;
            }
        }
        throw new ProtocolException("no end of it");
    }

    private static String line(InputStream in) throws IOException {
        byte[] line = new byte[LONGEST];
        for (int length = 0; length < LONGEST; length++) {
            int read = in.read();
            if (read < 0) {
                throw new EOFException();
            }
            if (read == '\n') {
                return new String(line, 0, length, StandardCharsets.US_ASCII).stripTrailing();
            }
            line[length] = (byte) read;
        }
        throw new ProtocolException("a line too long");
    }
}
