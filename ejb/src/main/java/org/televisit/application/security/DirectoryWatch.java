package org.televisit.application.security;

import java.util.Collection;
import java.util.Set;
import org.televisit.application.security.IdentityDirectory.DirectoryState;

/**
 * What an answer of the identity provider changes (REQUIREMENTS I2). A provider that cannot be reached changes
 * nothing: calls go on, and who was out stays out.
 */
final class DirectoryWatch {

    /** What to do with the account. */
    enum Action {
        SHUT_OUT,
        LET_IN,
        NOTHING
    }

    private DirectoryWatch() {}

    /** @param disabled whether the account counts as disabled at the provider so far */
    static Action decide(DirectoryState state, boolean disabled) {
        return switch (state) {
            case ENABLED -> disabled ? Action.LET_IN : Action.NOTHING;
            case DISABLED -> disabled ? Action.NOTHING : Action.SHUT_OUT;
            case UNKNOWN -> Action.NOTHING;
        };
    }

    /**
     * Whether a role is gone. One that was added counts with the next access token; there is no haste.
     *
     * @param known the roles of the last sign-in
     * @param held what the provider says now
     */
    static boolean lost(Collection<String> known, Set<String> held) {
        return !held.containsAll(known);
    }
}
