package org.televisit.product;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Hears what is posted to a port of this machine, and answers as it is told. */
public final class Hearing implements AutoCloseable {

    /** Something that was posted. */
    public record Heard(String path, Map<String, List<String>> headers, String body, int answered) {

        /** The header of this name, "" without it. */
        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    private final HttpServer server;
    private final List<Heard> heard = new CopyOnWriteArrayList<>();

    Hearing(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
    }

    /** Answers below this path with the status that this says of what was heard. */
    void answer(String path, ToIntFunction<Heard> status) {
        server.createContext(path, exchange -> hear(exchange, status));
    }

    private void hear(HttpExchange exchange, ToIntFunction<Heard> status) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Heard asked = new Heard(exchange.getRequestURI().getPath(), Map.copyOf(exchange.getRequestHeaders()), body, 0);
        int answer = status.applyAsInt(asked);
        heard.add(new Heard(asked.path(), asked.headers(), body, answer));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** What came below this path, the oldest first. */
    Stream<Heard> below(String path) {
        return heard.stream().filter(each -> each.path().startsWith(path));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
