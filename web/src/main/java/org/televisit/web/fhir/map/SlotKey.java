package org.televisit.web.fhir.map;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a slot's id says. Slots are computed, never stored, so the id holds what they are computed from: whose, when, and
 * for which kind of visit, of whose code a part of the hash has to do within FHIR's 64 characters.
 *
 * @param practitionerId public id
 * @param start a whole second
 * @param type see {@link #tag}
 */
public record SlotKey(String practitionerId, Instant start, String type) {

    private static final int TIME = 7;
    private static final int TAG = 8;
    private static final int RADIX = 36;
    private static final Pattern TAIL = Pattern.compile("[0-9a-z]{" + TIME + "}[A-Za-z0-9.-]{" + TAG + "}");

    /** The key of a free time. */
    public static SlotKey of(String practitionerId, Instant start, String visitTypeCode) {
        return new SlotKey(practitionerId, start, tag(visitTypeCode));
    }

    /** Reads {@link #id()}; empty for what is none of ours. */
    public static Optional<SlotKey> parse(String id) {
        return FhirId.head(id)
                .filter(whose -> TAIL.matcher(FhirId.tail(id)).matches())
                .map(whose -> {
                    String tail = FhirId.tail(id);
                    long seconds = Long.parseLong(tail.substring(0, TIME), RADIX);
                    return new SlotKey(whose, Instant.ofEpochSecond(seconds), tail.substring(TIME));
                });
    }

    /** Whether it is of this kind of visit. */
    public boolean isOf(String visitTypeCode) {
        return tag(visitTypeCode).equals(type);
    }

    /** As FHIR's id. */
    public String id() {
        String seconds = Long.toString(start.getEpochSecond(), RADIX);
        return FhirId.of(practitionerId) + "0".repeat(TIME - seconds.length()) + seconds + type;
    }

    // 48 bits: a hospital has some dozens of kinds
    private static String tag(String visitTypeCode) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(visitTypeCode.getBytes(StandardCharsets.UTF_8));
            return FhirId.of(Base64.getUrlEncoder().encodeToString(hash).substring(0, TAG));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
