package org.televisit.infrastructure.outbound;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A POST as it goes over the wire.
 *
 * @param target with a host, by http or https
 * @param body empty for none
 * @param headers what is said beside host, agent and length, the type of the body included
 */
public record Posted(URI target, String body, Map<String, String> headers) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    /** The host as certificates name it: an IPv6 address without its brackets. */
    public String host() {
        return target.getHost().replaceAll("[\\[\\]]", "");
    }

    /** Whether by TLS. */
    public boolean secure() {
        return target.getScheme().equals("https");
    }

    int port() {
        if (target.getPort() > 0) {
            return target.getPort();
        }
        return secure() ? HTTPS : HTTP;
    }

    byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("POST ").append(path()).append(" HTTP/1.1\r\n");
        line(head, "Host", target.getHost() + (target.getPort() > 0 ? ":" + target.getPort() : ""));
        line(head, "User-Agent", "Televisit");
        line(head, "Content-Length", Integer.toString(content.length));
        line(head, "Connection", "close");
        headers.forEach((name, value) -> line(head, name, value));
        byte[] first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + content.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(content, 0, all, first.length, content.length);
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
