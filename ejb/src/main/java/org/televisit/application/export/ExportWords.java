package org.televisit.application.export;

import java.util.Locale;
import java.util.ResourceBundle;
import org.televisit.domain.shared.Bundles;

/** The words of the archive's README, in one language. */
final class ExportWords {

    private static final String[] PARAGRAPHS = {"title", "what", "files", "json", "media", "missing", "not", "care"};

    private final ResourceBundle words;

    ExportWords(Locale language) {
        words = Bundles.in(language, "org.televisit.application.export.readme", ExportWords.class);
    }

    /** With the line ends that every editor knows. */
    String readme() {
        StringBuilder text = new StringBuilder();
        for (String each : PARAGRAPHS) {
            text.append(words.getString(each)).append("\n\n");
        }
        return text.toString().strip().replace("\n", "\r\n") + "\r\n";
    }
}
