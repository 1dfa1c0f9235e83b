package org.televisit.domain.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.SecretToken;
import org.televisit.domain.shared.VersionedEntity;

/**
 * A browser that its person has allowed to be told that there is news. It is known by the address that the browser's
 * maker gave it; that address is a secret, so the device is named by its hash. A browser belongs to whoever said so
 * last. When its push service says that it is gone, so is this. (REQUIREMENTS N3)
 */
@Entity
public class PushDevice extends VersionedEntity {

    /** How long an address may be. */
    public static final int LONGEST = 1_000;

    @Column(length = 64, nullable = false, unique = true, updatable = false)
    private String endpointHash;

    @Column(length = 64, nullable = false)
    private String subject;

    @Column(length = LONGEST, nullable = false, updatable = false)
    private String endpoint;

    @Column(nullable = false)
    private Instant madeAt;

    @Column(length = 64)
    private String newsKey;

    private Instant newsAt;

    @Column(length = 64)
    private String toldKey;

    protected PushDevice() {}

    /** A browser of the person of this OIDC sub. */
    public static PushDevice at(String endpoint, String subject, Instant now) {
        PushDevice device = new PushDevice();
        device.endpoint = Objects.requireNonNull(endpoint, "endpoint");
        device.endpointHash = SecretToken.hashOf(endpoint);
        device.belongsTo(subject, now);
        return device;
    }

    /** It is this person's from now on; what the one before was told stays theirs. */
    public void belongsTo(String whose, Instant now) {
        if (!Objects.requireNonNull(whose, "whose").equals(subject)) {
            subject = whose;
            madeAt = now;
            newsKey = null;
            newsAt = null;
            toldKey = null;
        }
    }

    /** It is about to be told to ask for this message. */
    public void telling(String messageKey, Instant now) {
        newsKey = messageKey;
        newsAt = now;
    }

    /** Its push service has taken that. */
    public void told(String messageKey) {
        toldKey = messageKey;
    }

    /** What it is called: the SHA-256 of its address in 64 hexadecimal digits. */
    public String endpointHash() {
        return endpointHash;
    }

    /** The OIDC sub of whose it is. */
    public String subject() {
        return subject;
    }

    /** Where it is told. */
    public String endpoint() {
        return endpoint;
    }

    /** Since when its person has it told. */
    public Instant madeAt() {
        return madeAt;
    }

    /** The key of the message it was last told to ask for; null before the first. */
    public String newsKey() {
        return newsKey;
    }

    /** When that was; null before the first. */
    public Instant newsAt() {
        return newsAt;
    }

    /** Whether its push service has taken this message already. */
    public boolean knows(String messageKey) {
        return messageKey.equals(toldKey);
    }
}
