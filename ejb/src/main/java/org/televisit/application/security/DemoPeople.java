package org.televisit.application.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The people of the demo, whose passwords everybody knows: their subjects are fixed in the demo's realm file. Outside the
 * demo nobody comes in as one of them, whatever realm they were imported into.
 */
@ApplicationScoped
public class DemoPeople {

    /** How each of their subjects begins; three digits follow. */
    public static final String SUBJECTS = "00000000-0000-4000-8000-000000000";

    // patients, doctors, the admin
    private static final Set<String> ALL = Stream.of(
                    IntStream.rangeClosed(101, 106), IntStream.rangeClosed(201, 204), IntStream.of(301))
            .flatMapToInt(numbers -> numbers)
            .mapToObj(number -> SUBJECTS + number)
            .collect(Collectors.toUnmodifiableSet());

    private boolean demo;

    /** For the container. */
    DemoPeople() {}

    /** @param demo whether this is a demo, where they belong */
    @Inject
    public DemoPeople(@ConfigProperty(name = "televisit.demo", defaultValue = "false") boolean demo) {
        this.demo = demo;
    }

    /** Whether this person is to be kept out: one of the demo's, outside it. */
    public boolean keptOut(String subject) {
        return !demo && ALL.contains(subject);
    }

    /** Whether they belong here. */
    public boolean areAtHome() {
        return demo;
    }

    /** Their subjects. */
    public static Set<String> all() {
        return ALL;
    }
}
