package org.televisit.application.idempotency;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.idempotency.RememberedRequest;
import org.televisit.domain.idempotency.RequestMemory;
import org.televisit.domain.shared.BusinessException;

/**
 * Remembers what was answered to requests that name an idempotency key (draft-ietf-httpapi-idempotency-key-header), by
 * the hash of who asked, for what, by which key. A claim is committed by itself, so that a second who asks meanwhile
 * need not wait for the first; the answer is stored with what was done or not at all.
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class IdempotencyService {

    @Inject
    private RequestMemory memory;

    @Inject
    private ApplicationClock clock;

    /**
     * What stands of a request.
     *
     * @param claim to store the answer by
     * @param answer null when it is the caller's to do
     */
    public record Standing(String claim, KeptAnswer answer) {}

    /**
     * An answer.
     *
     * @param status HTTP
     * @param location null for none
     * @param sealed the body; null for none
     */
    public record KeptAnswer(int status, String location, byte[] sealed) {}

    /**
     * Claims a request for a minute, unless it was answered.
     *
     * @throws BusinessException INVALID idempotency-reused; CONFLICT idempotency-busy
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Standing claim(String requestHash, String fingerprint) {
        RememberedRequest request = memory.claim(requestHash, fingerprint, clock.now());
        return new Standing(
                request.claim(),
                request.answered() ? new KeptAnswer(request.status(), request.location(), request.answer()) : null);
    }

    /**
     * Stores the answer in the caller's transaction, which is that of what was done.
     *
     * @throws BusinessException CONFLICT idempotency-busy when it took longer than the claim and another has it now
     */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void answer(String requestHash, String claim, KeptAnswer answer) {
        memory.answer(requestHash, claim, answer.status(), answer.location(), answer.sealed());
    }

    /** Nothing was done: whoever asks again is the first. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void release(String requestHash, String claim) {
        memory.release(requestHash, claim);
    }

    /** Forgets what was asked more than 24 hours ago; says how many. */
    @RolesAllowed(Roles.SYSTEM)
    public int forgetOld() {
        return memory.forgetOld(clock.now());
    }
}
