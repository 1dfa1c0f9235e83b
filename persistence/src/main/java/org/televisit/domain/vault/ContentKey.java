package org.televisit.domain.vault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.televisit.domain.shared.PublicIds;

/**
 * A person's data key, unwrapped: it seals what is about them and opens it again. Each seal is a message of its own, so
 * a long content is sealed piece by piece, each under an id that says which piece it is.
 *
 * <p>A sealed content is one byte of format (1), the 16 bytes of the key's id, then nonce, cipher text and tag of
 * AES-256-GCM: {@value #OVERHEAD_BYTES} bytes more than the content. Format, key, purpose and id are bound by the tag:
 * whoever can write into the database still cannot put one content in another's place.
 */
public final class ContentKey {

    /** By how many bytes a sealed content is longer. */
    public static final int OVERHEAD_BYTES = 45;

    private static final byte FORMAT = 1;
    private static final int ID_BYTES = 16;
    private static final int HEADER_BYTES = 1 + ID_BYTES;

    private final byte[] header;
    private final SecretKey key;

    /**
     * @param id the data key's public id, 22 characters of base64url
     * @param key 32 bytes
     */
    ContentKey(String id, byte[] key) {
        this.header = new byte[HEADER_BYTES];
        this.header[0] = FORMAT;
        System.arraycopy(Base64.getUrlDecoder().decode(id), 0, header, 1, ID_BYTES);
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Seals a content, or a piece of one.
     *
     * @param id of the row it goes into, and of the piece in it; never changes as long as the content is kept
     */
    public byte[] seal(Purpose purpose, String id, byte[] content) {
        return AesGcm.seal(key, bound(purpose, id), header, content);
    }

    /**
     * Opens what {@link #seal} made for the same purpose and id.
     *
     * @throws BrokenSealException UNAVAILABLE content-damaged
     */
    public byte[] open(Purpose purpose, String id, byte[] sealed) {
        if (sealed.length < HEADER_BYTES || !Arrays.equals(sealed, 0, HEADER_BYTES, header, 0, HEADER_BYTES)) {
            throw new BrokenSealException("sealed under another key", null);
        }
        return AesGcm.open(key, bound(purpose, id), sealed, HEADER_BYTES);
    }

    /**
     * Under which data key a content is sealed.
     *
     * @return the key's public id
     * @throws BrokenSealException UNAVAILABLE content-damaged, when it is in no format known here
     */
    public static String idOf(byte[] sealed) {
        if (sealed == null || sealed.length < OVERHEAD_BYTES || sealed[0] != FORMAT) {
            throw new BrokenSealException("in no format that is known", null);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(sealed, 1, HEADER_BYTES));
    }

    // no name of a purpose has a zero in it, so no two pairs are bound alike
    private byte[] bound(Purpose purpose, String id) {
        if (id == null || id.length() < PublicIds.LENGTH) {
            throw new IllegalArgumentException("content is sealed under an id that names one row");
        }
        ByteArrayOutputStream bound = new ByteArrayOutputStream();
        bound.writeBytes(header);
        bound.writeBytes(purpose.name().getBytes(StandardCharsets.US_ASCII));
        bound.write(0);
        bound.writeBytes(id.getBytes(StandardCharsets.UTF_8));
        return bound.toByteArray();
    }
}
