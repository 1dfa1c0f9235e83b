package org.televisit.application.signaling;

import java.util.Set;

/** The closed sets of words that pages tell each other of the connection with. */
final class QualityWords {

    private static final Set<String> MEMBERS = Set.of("type", "step", "reason", "receiving", "receivingReason");
    private static final Set<String> STEPS = Set.of("full", "medium", "small", "sound");
    private static final Set<String> GRADES = Set.of("good", "fair", "poor", "bad");
    private static final Set<String> REASONS =
            Set.of("none", "loss", "delay", "unsteady", "sound", "picture", "machine");

    private QualityWords() {}

    static SignalMessage read(Members members) throws SignalFault {
        members.only(MEMBERS);
        return new SignalMessage.QualityState(
                members.oneOf("step", STEPS),
                members.oneOf("reason", REASONS),
                members.oneOf("receiving", GRADES),
                members.oneOf("receivingReason", REASONS));
    }
}
