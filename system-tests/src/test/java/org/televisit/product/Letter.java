package org.televisit.product;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail as it arrived.
 *
 * @param text as plain text
 * @param calendar the .ics that came with it; null when none did
 */
public record Letter(String text, String calendar) {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    static Letter of(MimeMessage mail) {
        Map<String, String> parts = new HashMap<>();
        try {
            collect(mail, parts);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Letter(parts.getOrDefault("text/plain", ""), parts.get("text/calendar"));
    }

    private static void collect(Part part, Map<String, String> parts) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                BodyPart each = many.getBodyPart(i);
                collect(each, parts);
            }
            return;
        }
        try (InputStream content = part.getInputStream()) {
            String kind = part.getContentType().replaceFirst(";.*", "").strip().toLowerCase();
            parts.putIfAbsent(kind, new String(content.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    /** The address it leads to. */
    public String link() {
        Matcher link = LINK.matcher(text);
        if (!link.find()) {
            throw new AssertionError("no link in: " + text);
        }
        return link.group();
    }
}
