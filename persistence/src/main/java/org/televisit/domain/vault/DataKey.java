package org.televisit.domain.vault;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Objects;
import javax.crypto.SecretKey;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicEntity;

/**
 * The key that a person's contents are sealed under, itself wrapped by a master key. It is made when the first content
 * is; a change of the master key wraps it anew and leaves the contents alone; when it is shredded nobody can read
 * them any more, not in a backup of the contents either. A person may have several: two that were made at the
 * same moment, or those of records that became one. (REQUIREMENTS S2, S3)
 */
@Entity
public class DataKey extends PublicEntity {

    static final int KEY_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Patient patient;

    @Column(length = 60, nullable = false)
    private String masterKey;

    private byte[] wrapped;

    @Column(nullable = false, updatable = false)
    private Instant madeAt;

    private Instant shreddedAt;

    protected DataKey() {}

    /** A new key for a person, wrapped by the current master key. */
    public static DataKey made(Patient patient, MasterKeys masters, Instant now) {
        DataKey made = new DataKey();
        made.patient = Objects.requireNonNull(patient, "patient");
        made.madeAt = Objects.requireNonNull(now, "now");
        byte[] key = new byte[KEY_BYTES];
        RANDOM.nextBytes(key);
        made.wrap(key, masters);
        return made;
    }

    /**
     * The key itself.
     *
     * @throws BusinessException NOT_FOUND content-erased; UNAVAILABLE content-key-missing, content-damaged
     */
    public ContentKey unwrapped(MasterKeys masters) {
        return new ContentKey(publicId(), raw(masters));
    }

    private byte[] raw(MasterKeys masters) {
        if (wrapped == null) {
            throw new BusinessException(Category.NOT_FOUND, "content-erased");
        }
        SecretKey master = masters.named(masterKey)
                .orElseThrow(() -> new BusinessException(Category.UNAVAILABLE, "content-key-missing"));
        return AesGcm.open(master, bound(), wrapped, 0);
    }

    /** Wraps it by the current master key, unless it is already, or is shredded. */
    public void rewrap(MasterKeys masters) {
        if (wrapped != null && !masterKey.equals(masters.current())) {
            wrap(raw(masters), masters);
        }
    }

    private void wrap(byte[] key, MasterKeys masters) {
        masterKey = masters.current();
        SecretKey master = masters.named(masterKey).orElseThrow();
        wrapped = AesGcm.seal(master, bound(), new byte[0], key);
    }

    private byte[] bound() {
        return ("data key " + publicId() + " by " + masterKey).getBytes(StandardCharsets.UTF_8);
    }

    /** Makes everything that was sealed under it unreadable for good. */
    public void shred(Instant now) {
        if (wrapped != null) {
            wrapped = null;
            shreddedAt = Objects.requireNonNull(now, "now");
        }
    }

    /** Whom the contents are about. */
    public Patient patient() {
        return patient;
    }

    /** Which master key wraps it, or wrapped it last. */
    public String masterKey() {
        return masterKey;
    }

    /** When it was shredded; null while it can be used. */
    public Instant shreddedAt() {
        return shreddedAt;
    }
}
