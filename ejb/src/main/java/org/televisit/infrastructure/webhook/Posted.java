package org.televisit.infrastructure.webhook;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A POST of JSON as it goes over the wire. */
record Posted(URI target, String json, Map<String, String> headers) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** The host as certificates name it: an IPv6 address without its brackets. */
    String host() {
        return target.getHost().replaceAll("[\\[\\]]", "");
    }

    int port() {
        if (target.getPort() > 0) {
            return target.getPort();
        }
        return secure() ? HTTPS : HTTP;
    }

    /** Whether by TLS. */
    boolean secure() {
        return target.getScheme().equals("https");
    }

    byte[] bytes() {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST ").append(path()).append(" HTTP/1.1\r\n");
        line(head, "Host", target.getHost() + (target.getPort() > 0 ? ":" + target.getPort() : ""));
        line(head, "User-Agent", "Televisit");
        line(head, "Content-Type", "application/json");
        line(head, "Content-Length", Integer.toString(body.length));
        line(head, "Connection", "close");
        headers.forEach((name, value) -> line(head, name, value));
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + body.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(body, 0, all, first.length, body.length);
        return all;
    }

    private String path() {
        String path = target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        return target.getRawQuery() == null ? path : path + "?" + target.getRawQuery();
    }

    private static void line(StringBuilder head, String name, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a header of more than one line");
        }
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
