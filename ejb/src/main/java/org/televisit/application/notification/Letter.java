package org.televisit.application.notification;

import java.util.ArrayList;
import java.util.List;

/**
 * What a message says, before it is plain text or a page.
 *
 * @param button the one thing to do; null for none
 * @param also what may be done besides; null for nothing
 */
record Letter(
        String language,
        String subject,
        String greeting,
        List<String> paragraphs,
        List<Fact> facts,
        List<String> notes,
        Button button,
        Button also,
        String hospital,
        String footer) {

    /** Something to be seen at one glance. */
    record Fact(String label, String value) {}

    /** Something to do; it opens a page and does nothing by itself. */
    record Button(String label, String url) {}

    /** The letter as plain text. */
    String text() {
        List<String> blocks = new ArrayList<>();
        blocks.add(greeting);
        blocks.addAll(paragraphs);
        StringBuilder table = new StringBuilder();
        for (Fact fact : facts) {
            table.append(table.isEmpty() ? "" : "\n")
                    .append(fact.label())
                    .append(": ")
                    .append(fact.value());
        }
        if (!table.isEmpty()) {
            blocks.add(table.toString());
        }
        blocks.addAll(notes);
        if (button != null) {
            blocks.add(button.label() + ":\n" + button.url());
        }
        if (also != null) {
            blocks.add(also.label() + ":\n" + also.url());
        }
        blocks.add("--\n" + footer);
        return String.join("\n\n", blocks) + "\n";
    }
}
