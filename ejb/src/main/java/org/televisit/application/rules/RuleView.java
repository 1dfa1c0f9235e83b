package org.televisit.application.rules;

import java.time.Duration;
import java.time.Instant;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.RulesInForce.Source;

/**
 * A rule as admins see it.
 *
 * @param value what counts
 * @param source by whose word; one that the environment sets cannot be changed here
 * @param ignored what admins set it to and does not count, because the environment or another rule stands against it;
 *     null when there is no such thing
 * @param changedBy the name of who changed it last, or their subject where nobody knows the name; null when nobody did
 * @param changedAt null when nobody did
 * @param version to be handed back with a change; -1 while nobody changed it
 */
public record RuleView(
        Rule rule, Duration value, Source source, String ignored, String changedBy, Instant changedAt, int version) {

    /** Whether an admin may change it. */
    public boolean changeable() {
        return source != Source.ENVIRONMENT;
    }

    /** Whether there is anything to take back. */
    public boolean chosen() {
        return source == Source.CHOSEN || ignored != null;
    }
}
