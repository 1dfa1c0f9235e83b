package org.televisit.domain.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.televisit.domain.vault.AesGcm;
import org.televisit.domain.vault.BrokenSealException;

/**
 * Seals an answer by AES-256-GCM under a key that is made of the idempotency key and of the request it belongs to. The
 * idempotency key is stored nowhere, so the answer can be read by whoever sends it again and by nobody else.
 */
public final class AnswerSeal {

    private static final String PURPOSE = "televisit answer kept for ";
    private static final byte[] NOTHING = {};

    private final SecretKeySpec key;

    /**
     * For one request.
     *
     * @param idempotencyKey as it was sent
     * @param requestHash of the request
     */
    public AnswerSeal(String idempotencyKey, String requestHash) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(idempotencyKey.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            this.key = new SecretKeySpec(mac.doFinal((PURPOSE + requestHash).getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The nonce, then what was sealed. */
    public byte[] seal(byte[] answer) {
        return AesGcm.seal(key, NOTHING, NOTHING, answer);
    }

    /** What was sealed; it must have been by the same key. */
    public byte[] open(byte[] sealed) {
        try {
            return AesGcm.open(key, NOTHING, sealed, 0);
        } catch (BrokenSealException e) {
            // nobody's content is damaged: another key was used, which those who ask can't
            throw new IllegalStateException("an answer that was kept cannot be read", e);
        }
    }
}
