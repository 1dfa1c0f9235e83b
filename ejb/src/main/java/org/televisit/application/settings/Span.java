package org.televisit.application.settings;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * A duration that a hospital may set (ISO 8601). docs/settings.md lists them all.
 *
 * @param name as in the settings
 * @param standard what REQUIREMENTS say, if nothing is set
 * @param least the shortest that makes sense
 * @param most the longest that makes sense
 */
public record Span(String name, Duration standard, Duration least, Duration most) {

    /** Of these four, in ISO 8601. */
    public static Span named(String name, String standard, String least, String most) {
        return new Span(name, Duration.parse(standard), Duration.parse(least), Duration.parse(most));
    }

    /** The default must make sense itself. */
    public Span {
        Objects.requireNonNull(name, "name");
        if (standard.compareTo(least) < 0 || standard.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + ": the default lies outside its range");
        }
    }

    /**
     * What is set, or the default.
     *
     * @throws IllegalArgumentException in one line that names the setting, when it is no duration or none that makes
     *     sense
     */
    public Duration in(Config settings) {
        return text(settings).map(this::sensible).orElse(standard);
    }

    /** Whether something is set. */
    boolean isIn(Config settings) {
        return text(settings).isPresent();
    }

    private Optional<String> text(Config settings) {
        return settings.getOptionalValue(name, String.class).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** What this text says; empty when it is no duration, or none that makes sense. */
    public Optional<Duration> read(String text) {
        try {
            return Optional.of(sensible(text));
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    /** Whether it may be so long. */
    public boolean allows(Duration value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private Duration sensible(String text) {
        Duration set;
        try {
            set = Duration.parse(text);
        } catch (RuntimeException unreadable) {
            throw wrong(text, "which is no ISO 8601 duration such as " + standard);
        }
        if (!allows(set)) {
            throw wrong(text, "but must lie between " + least + " and " + most);
        }
        return set;
    }

    /** That it is longer than another, which makes no sense. */
    IllegalArgumentException longerThan(Span other, Duration value, Duration most) {
        return wrong(value.toString(), "but must not be longer than " + other.name + ", " + most);
    }

    private IllegalArgumentException wrong(String value, String why) {
        return new IllegalArgumentException("Setting " + name + " is " + value + ", " + why);
    }
}
