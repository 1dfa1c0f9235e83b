package org.televisit.application.health;

import java.time.Instant;

/**
 * How a part does.
 *
 * @param code why it is not well, after {@link #SOME} where it is not all of it; "" when it is
 * @param since the first look that found it so
 */
public record PartReport(String part, PartState state, String code, Instant since) {

    /** What a code begins with when others of the same kind do well. */
    public static final String SOME = "some-";

    /** Whether it is of no use to anybody at the moment. */
    public boolean gone() {
        return state.compareTo(PartState.UP) > 0 && !code.startsWith(SOME);
    }
}
