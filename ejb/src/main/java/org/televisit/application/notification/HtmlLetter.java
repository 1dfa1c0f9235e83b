package org.televisit.application.notification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A letter as a page: one column, readable without pictures, on a phone and in the dark. */
final class HtmlLetter {

    private static final Phrase PAGE = template("letter");
    private static final Phrase PARAGRAPH = template("paragraph");
    private static final Phrase FACT = template("fact");
    private static final Phrase BUTTON = template("button");
    private static final Phrase LINK = template("link");

    // most letters need no more room
    private static final int BODY_LENGTH = 2048;
    private static final int PAGE_LENGTH = 5120;

    // the last of those that have to be escaped
    private static final char LAST = '>';

    private HtmlLetter() {}

    static String of(Letter letter) {
        StringBuilder body = new StringBuilder(BODY_LENGTH);
        letter.paragraphs().forEach(text -> PARAGRAPH.fill(Map.of("text", escaped(text)), body));
        letter.facts()
                .forEach(fact ->
                        FACT.fill(Map.of("label", escaped(fact.label()), "value", escaped(fact.value())), body));
        letter.notes().forEach(text -> PARAGRAPH.fill(Map.of("text", escaped(text)), body));
        link(letter.button(), BUTTON, body);
        link(letter.also(), LINK, body);
        StringBuilder page = new StringBuilder(PAGE_LENGTH);
        PAGE.fill(
                Map.of(
                        "language", letter.language(),
                        "subject", escaped(letter.subject()),
                        "hospital", escaped(letter.hospital()),
                        "greeting", escaped(letter.greeting()),
                        "body", body.toString(),
                        "footer", escaped(letter.footer())),
                page);
        return page.toString();
    }

    private static void link(Letter.Button link, Phrase template, StringBuilder body) {
        if (link != null) {
            template.fill(Map.of("label", escaped(link.label()), "url", escaped(link.url())), body);
        }
    }

    static String escaped(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            String entity = character > LAST ? null : entity(character);
            if (entity != null && escaped == null) {
                escaped = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (escaped != null) {
                if (entity == null) {
                    escaped.append(character);
                } else {
                    escaped.append(entity);
                }
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static String entity(char character) {
        return switch (character) {
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '&' -> "&amp;";
            case '"' -> "&quot;";
            case '\'' -> "&#39;";
            default -> null;
        };
    }

    private static Phrase template(String name) {
        try (InputStream file = HtmlLetter.class.getResourceAsStream(name + ".html")) {
            return new Phrase(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
