package org.televisit.product;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file to hand over in a visit: bytes with a name, which need not fit each other. */
public record HandedOver(String name, byte[] content) {

    /** The least that is a PDF, filled up to this size. */
    public static HandedOver pdf(String name, int bytes) {
        byte[] content = new byte[bytes];
        byte[] start = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, content, 0, Math.min(bytes, start.length));
        return new HandedOver(name, content);
    }

    /** The server's answer to this person, who hands it over under the page's name for it. */
    public Answer by(Person person, String visit, String clientId) {
        String header = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return person.put("/appointments/" + visit + "/chat/files/" + clientId, header, content);
    }
}
