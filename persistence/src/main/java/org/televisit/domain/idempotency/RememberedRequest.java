package org.televisit.domain.idempotency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicIds;

/**
 * A request that named an idempotency key. Whoever comes first <em>claims</em> it, in a transaction of its own, and
 * does what was asked; the answer is stored in the transaction of what was done, so there is never one without the
 * other. A claim ends by itself, in case its node died: then the next who asks has it, and the first, should it still
 * be at work, can store no answer and with it nothing else.
 */
@Entity
public class RememberedRequest {

    /** How long a request is remembered. */
    public static final Duration KEPT = Duration.ofHours(24);

    /** How long who claimed it has it alone: longer than anything that is asked takes. */
    public static final Duration CLAIMED = Duration.ofMinutes(1);

    @Id
    @Column(length = 64)
    private String requestHash;

    @Version
    private int version;

    @Column(length = 64, nullable = false)
    private String fingerprint;

    @Column(length = PublicIds.LENGTH, nullable = false)
    private String claim;

    @Column(nullable = false)
    private Instant claimedUntil;

    @Column(nullable = false)
    private Instant expiresAt;

    private Integer status;

    @Column(length = 400)
    private String location;

    private byte[] answer;

    protected RememberedRequest() {}

    /**
     * The first of its kind, claimed.
     *
     * @param requestHash of who asked, for what kind of thing, by which key: 64 hexadecimal digits
     * @param fingerprint of all that was sent: 64 hexadecimal digits
     */
    static RememberedRequest claimed(String requestHash, String fingerprint, Instant now) {
        RememberedRequest request = new RememberedRequest();
        request.requestHash = Objects.requireNonNull(requestHash, "request hash");
        request.begin(fingerprint, now);
        return request;
    }

    private void begin(String sent, Instant now) {
        fingerprint = Objects.requireNonNull(sent, "fingerprint");
        expiresAt = now.plus(KEPT);
        claim(now);
    }

    private void claim(Instant now) {
        claim = PublicIds.next();
        claimedUntil = now.plus(CLAIMED);
    }

    /**
     * Somebody asks again: for what is over it is a new request, for what nobody is at any more it is theirs to do, and
     * what was answered stays as it is.
     *
     * @throws BusinessException INVALID idempotency-reused when something else is asked by the same key; CONFLICT
     *     idempotency-busy while the first is at work
     */
    void askedAgain(String sent, Instant now) {
        if (!now.isBefore(expiresAt)) {
            status = null;
            location = null;
            answer = null;
            begin(sent, now);
            return;
        }
        if (!fingerprint.equals(sent)) {
            throw new BusinessException(Category.INVALID, "idempotency-reused");
        }
        if (answered()) {
            return;
        }
        if (now.isBefore(claimedUntil)) {
            throw new BusinessException(Category.CONFLICT, "idempotency-busy");
        }
        claim(now);
    }

    /**
     * It was done.
     *
     * @param by the claim of whoever did it
     * @param sealed the body; null for none
     * @throws BusinessException CONFLICT idempotency-busy when another has claimed it meanwhile
     */
    void answered(String by, int statusCode, String where, byte[] sealed) {
        if (answered() || !holds(by)) {
            throw new BusinessException(Category.CONFLICT, "idempotency-busy");
        }
        status = statusCode;
        location = where;
        answer = sealed == null ? null : sealed.clone();
    }

    /** Whether this claim is the one that stands. */
    boolean holds(String by) {
        return claim.equals(by);
    }

    /** Whether there is an answer. */
    public boolean answered() {
        return status != null;
    }

    /** The claim that stands. */
    public String claim() {
        return claim;
    }

    /** The answer's HTTP status; null before there is one. */
    public Integer status() {
        return status;
    }

    /** The answer's header Location, or null. */
    public String location() {
        return location;
    }

    /** The answer's body, sealed; null for none. */
    public byte[] answer() {
        return answer == null ? null : answer.clone();
    }
}
