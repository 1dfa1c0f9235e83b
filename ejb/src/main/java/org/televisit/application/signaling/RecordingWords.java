package org.televisit.application.signaling;

import static org.televisit.application.signaling.SignalFault.malformed;

import java.util.Locale;
import java.util.Set;

/** Reads what a page says of the recording. */
final class RecordingWords {

    private static final Set<String> BARE = Set.of("type", "act");
    private static final Set<String> IN_FRONT_OF_A_TEXT = Set.of("type", "act", "text", "language");
    private static final int VERSION_CHARACTERS = 20;
    private static final int LANGUAGE_CHARACTERS = 8;

    private RecordingWords() {}

    static SignalMessage read(Members members) throws SignalFault {
        SignalMessage.RecordingAct act = act(members.text("act", 16));
        if (!act.inFrontOfText()) {
            members.only(BARE);
            return new SignalMessage.Recording(act, null, null);
        }
        members.only(IN_FRONT_OF_A_TEXT);
        return new SignalMessage.Recording(
                act, members.text("text", VERSION_CHARACTERS), members.text("language", LANGUAGE_CHARACTERS));
    }

    private static SignalMessage.RecordingAct act(String word) throws SignalFault {
        for (SignalMessage.RecordingAct act : SignalMessage.RecordingAct.values()) {
            if (act.name().toLowerCase(Locale.ROOT).equals(word)) {
                return act;
            }
        }
        throw malformed("act");
    }
}
