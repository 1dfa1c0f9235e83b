package org.televisit.application.security;

import org.televisit.application.security.IdentityDirectory.DirectoryState;

/**
 * One round of questions to the identity provider. Each unanswered one costs seconds, so a provider that is away ends
 * the round; a single person it can't tell anything of does not.
 */
final class DirectoryRound {

    private static final int UNANSWERED_IN_A_ROW = 3;

    private int unanswered;
    private boolean heard;

    /** What came of a question. */
    void answered(DirectoryState state) {
        unanswered = state == DirectoryState.UNKNOWN ? unanswered + 1 : 0;
        heard |= state != DirectoryState.UNKNOWN;
    }

    /** Whether it makes sense to ask about the next person. */
    boolean goOn() {
        return unanswered < UNANSWERED_IN_A_ROW;
    }

    /** Whether the provider answered anything at all. */
    boolean heard() {
        return heard;
    }
}
