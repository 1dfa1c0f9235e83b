package org.televisit.domain.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes the seals of the audit chain: HMAC-SHA-256 as 64 hexadecimal digits. Each kind of seal begins with a word of
 * its own, so that none can be passed off as another. For one thread at a time.
 */
public final class Seal {

    /** The key has so many bytes at least. */
    public static final int LEAST_KEY_BYTES = 32;

    private static final String HMAC = "HmacSHA256";
    private static final HexFormat HEX = HexFormat.of();

    private final Mac mac;

    /** @throws IllegalArgumentException when the key is shorter than 32 bytes */
    public Seal(byte[] key) {
        if (key.length < LEAST_KEY_BYTES) {
            throw new IllegalArgumentException("The key of the audit chain has fewer than 32 bytes");
        }
        try {
            mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has " + HMAC, impossible);
        }
    }

    /** Over a line. */
    public String of(AuditRow row) {
        return over("line", row.canonical());
    }

    /** The link of a line at a place. */
    public AuditLink link(long place, AuditRow row, String previousMac, Instant linkedAt) {
        String content = of(row);
        return new AuditLink(
                place, row.id(), content, previousMac, linkedAt, over(place, row.id(), content, previousMac, linkedAt));
    }

    /** Whether the link is as it was made; what its line holds by now is another question. */
    public boolean holds(AuditLink link) {
        return over(link.place(), link.eventId(), link.contentMac(), link.previousMac(), link.linkedAt())
                .equals(link.mac());
    }

    private String over(long place, long eventId, String content, String previous, Instant linkedAt) {
        byte[] macs = (content + previous).getBytes(StandardCharsets.US_ASCII);
        return over(
                "link",
                ByteBuffer.allocate(3 * Long.BYTES + macs.length)
                        .putLong(place)
                        .putLong(eventId)
                        .putLong(micros(linkedAt))
                        .put(macs)
                        .array());
    }

    /** The anchor of a chain that is so long and ends so. */
    public Anchor anchor(Instant at, long length, String lastMac) {
        return new Anchor(at, length, lastMac, overAnchor(at, length, lastMac));
    }

    /** Whether an anchor is one of ours. */
    public boolean holds(Anchor anchor) {
        return overAnchor(anchor.at(), anchor.length(), anchor.mac()).equals(anchor.seal());
    }

    private String overAnchor(Instant at, long length, String lastMac) {
        return over("anchor", (micros(at) + " " + length + " " + lastMac).getBytes(StandardCharsets.US_ASCII));
    }

    /** Over the place after which the chain goes on, when what was before was old enough to be deleted. */
    String ofBase(long length, String lastMac) {
        return over("base", (length + " " + lastMac).getBytes(StandardCharsets.US_ASCII));
    }

    private String over(String kind, byte[] bytes) {
        mac.update(("televisit-audit-1 " + kind + "\n").getBytes(StandardCharsets.US_ASCII));
        return HEX.formatHex(mac.doFinal(bytes));
    }

    private static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }
}
