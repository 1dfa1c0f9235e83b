package org.televisit.domain.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES in Galois/Counter Mode (NIST SP 800-38D): 96 random bits of nonce before, 128 bits of tag after what is sealed.
 * Random nonces allow 2^32 seals under one key.
 */
public final class AesGcm {

    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = 16;

    private static final int TAG_BITS = TAG_BYTES * 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private AesGcm() {}

    /**
     * What stands before it as it is, then nonce, cipher text and tag.
     *
     * @param bound what it is sealed together with and not part of it; may be empty
     * @param before may be empty
     */
    public static byte[] seal(SecretKey key, byte[] bound, byte[] before, byte[] content) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
            ByteBuffer sealed = ByteBuffer.allocate(before.length + NONCE_BYTES + cipher.getOutputSize(content.length));
            sealed.put(before).put(nonce);
            cipher.doFinal(ByteBuffer.wrap(content), sealed);
            return sealed.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform cannot seal", e);
        }
    }

    /**
     * What was sealed.
     *
     * @param from where the nonce begins
     * @throws BrokenSealException when it was changed, bound to something else, or sealed under another key
     */
    public static byte[] open(SecretKey key, byte[] bound, byte[] sealed, int from) {
        if (sealed.length < from + NONCE_BYTES + TAG_BYTES) {
            throw new BrokenSealException("too short to be sealed", null);
        }
        byte[] nonce = Arrays.copyOfRange(sealed, from, from + NONCE_BYTES);
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, bound);
            int begin = from + NONCE_BYTES;
            return cipher.doFinal(sealed, begin, sealed.length - begin);
        } catch (AEADBadTagException e) {
            throw new BrokenSealException("the tag does not fit", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java platform cannot open what is sealed", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(bound);
        return cipher;
    }
}
