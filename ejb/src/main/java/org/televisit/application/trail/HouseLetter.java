package org.televisit.application.trail;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.televisit.application.notification.Mail;
import org.televisit.domain.person.Languages;
import org.televisit.domain.shared.Bundles;

/** Letters to addresses of the house: in every language there is, since nobody says who reads them. */
final class HouseLetter {

    private static final String BUNDLE = "org.televisit.application.trail.letters";

    private final String kind;

    /**
     * @param kind what the keys of its words begin with, such as "anchor"
     */
    HouseLetter(String kind) {
        this.kind = kind;
    }

    /**
     * The letter.
     *
     * @param key names it, so that it is carried once
     * @param about what it is about, at the end of the subject; may be empty
     * @param line the one line that the words announce, without markup
     */
    Mail to(String address, String key, String about, String line) {
        return new Mail(key, address, Languages.OFFERED.get(0), subject(about), text(line), html(line), null);
    }

    private String subject(String about) {
        return inEach(language -> word(language, "subject"), " · ") + (about.isEmpty() ? "" : " · " + about);
    }

    private String text(String line) {
        return inEach(language -> word(language, "text"), "\n") + "\n\n" + line + "\n";
    }

    private String html(String line) {
        String shown =
                line.startsWith("http") ? "<a href=\"" + line + "\">" + line + "</a>" : "<code>" + line + "</code>";
        return "<!DOCTYPE html><html lang=\"" + Languages.OFFERED.get(0) + "\"><body>"
                + inEach(language -> "<p lang=\"" + language + "\">" + word(language, "text") + "</p>", "") + "<p>"
                + shown
                + "</p></body></html>";
    }

    private static String inEach(Function<String, String> words, String between) {
        List<String> languages = Languages.OFFERED;
        return languages.stream().map(words).collect(Collectors.joining(between));
    }

    private String word(String language, String key) {
        return Bundles.in(Locale.forLanguageTag(language), BUNDLE, HouseLetter.class)
                .getString(kind + "." + key);
    }
}
