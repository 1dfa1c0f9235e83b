package org.televisit.product;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** HTTP as bytes, for requests that no client would send. */
public final class RawRequest {

    private static final int PATIENCE_MILLIS = 2_000;

    private RawRequest() {}

    /**
     * Everything that the server answers to these bytes until it closes or falls silent.
     *
     * @param request with {@code HOST} where the server's own name stands; each line ends by {@code \r\n}
     */
    public static String answer(Product product, String request) {
        URI address = URI.create(product.web());
        String own = request.replace("HOST", address.getAuthority());
        try (Socket tcp = new Socket(address.getHost(), address.getPort())) {
            tcp.setSoTimeout(PATIENCE_MILLIS);
            tcp.getOutputStream().write(own.getBytes(StandardCharsets.ISO_8859_1));
            tcp.getOutputStream().flush();
            return read(tcp.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(InputStream in) {
        StringBuilder all = new StringBuilder();
        byte[] piece = new byte[8192];
        try {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                all.append(new String(piece, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException silent) {
            // it waits for another request
        } catch (IOException reset) {
            // it has closed while we wrote
        }
        return all.toString();
    }
}
