package org.televisit.application.signaling;

import java.util.Set;

/** Reads the two halves of the short code. */
final class ProofWords {

    private static final int BASE64URL_OF_32_BYTES = 43;
    private static final Set<String> PROOF_COMMIT = Set.of("type", "commitment", "connection");
    private static final Set<String> PROOF_REVEAL = Set.of("type", "nonce", "connection");

    private ProofWords() {}

    static SignalMessage read(String type, Members members, String connection) throws SignalFault {
        if (type.equals("proof-commit")) {
            members.only(PROOF_COMMIT);
            return new SignalMessage.ProofCommit(thirtyTwoBytes("commitment", members), connection);
        }
        members.only(PROOF_REVEAL);
        return new SignalMessage.ProofReveal(thirtyTwoBytes("nonce", members), connection);
    }

    private static String thirtyTwoBytes(String name, Members members) throws SignalFault {
        String text = members.text(name, BASE64URL_OF_32_BYTES);
        boolean plain = text.chars()
                .allMatch(c ->
                        c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-' || c == '_');
        if (text.length() < BASE64URL_OF_32_BYTES || !plain) {
            throw SignalFault.malformed(name);
        }
        return text;
    }
}
