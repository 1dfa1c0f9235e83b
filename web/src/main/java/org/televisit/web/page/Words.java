package org.televisit.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.televisit.domain.shared.BusinessException;

/** The site's texts in the reader's language. */
@Named
@RequestScoped
public class Words {

    private static final String BUNDLE = "org.televisit.web.messages";

    @Inject
    private Reader reader;

    /** For the container. */
    public Words() {}

    /** The text under this key. */
    public String text(String key) {
        return text(reader.getLocale(), key);
    }

    /** The text under this key with {@code {0}} filled in. */
    public String with(String key, Object argument) {
        return text(reader.getLocale(), key, argument);
    }

    /** The text under this key with {@code {0}} and {@code {1}} filled in. */
    public String with2(String key, Object first, Object second) {
        return text(reader.getLocale(), key, first, second);
    }

    /** The text under this key with {@code {0}}, {@code {1}} and {@code {2}} filled in. */
    public String three(String key, Object first, Object second, Object third) {
        return text(reader.getLocale(), key, first, second, third);
    }

    /** The text under this key, or under the other when there is none. */
    public String textOr(String key, String other) {
        return text(known(key) ? key : other);
    }

    /** The text under this key, or this name itself where we have no word for it. */
    public String named(String key, String name) {
        return named(reader.getLocale(), key, name);
    }

    /** What was refused, in a sentence. */
    public String refusal(String reason) {
        return known("error." + reason) ? text("error." + reason) : text("error.other");
    }

    /** What was refused, in a sentence that names what the refusal is about. */
    public String refusal(BusinessException refused) {
        if (refused.particulars().isEmpty() || !known("error." + refused.reason())) {
            return refusal(refused.reason());
        }
        Particulars particulars = new Particulars(reader.getLocale(), reader.zoneOr(ZoneOffset.UTC));
        return text(reader.getLocale(), "error." + refused.reason(), particulars.words(refused.particulars()));
    }

    /** Why, and what to do now. */
    public String refusalNext(String reason) {
        String key = "error." + reason + ".next";
        return known(key) ? text(key) : text("error.other.next");
    }

    private boolean known(String key) {
        return bundle(reader.getLocale()).containsKey(key);
    }

    /** The text under this key in that language, with {@code {0}}, {@code {1}} … filled in if there are arguments. */
    public static String text(Locale locale, String key, Object... arguments) {
        try {
            String pattern = bundle(locale).getString(key);
            return arguments.length == 0
                    ? pattern
                    : new MessageFormat(pattern, locale).format(Amid.sentence(locale, pattern, arguments));
        } catch (MissingResourceException e) {
            throw new IllegalArgumentException("No text under the key " + key, e);
        }
    }

    /** As {@link #named(String, String)}, in that language. */
    public static String named(Locale locale, String key, String name) {
        return bundle(locale).containsKey(key) ? text(locale, key) : name;
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader());
    }
}
