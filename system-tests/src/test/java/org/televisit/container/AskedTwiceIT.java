package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.televisit.application.idempotency.IdempotencyService;
import org.televisit.application.idempotency.IdempotencyService.KeptAnswer;
import org.televisit.application.idempotency.IdempotencyService.Standing;
import org.televisit.domain.idempotency.RememberedRequest;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.SecretToken;

/** A server that dies leaves what was done with its answer, or neither; and no answer outlives its day. */
class AskedTwiceIT extends InsideTheServer {

    private static final String SENT = SecretToken.hashOf("what was sent");
    private static final KeptAnswer ANSWER = new KeptAnswer(201, "/there", new byte[] {1, 2, 3});

    @EJB(lookup = "java:app/televisit-ejb/IdempotencyService")
    IdempotencyService requests;

    @Inject
    UserTransaction transaction;

    private final String request = SecretToken.hashOf(UUID.randomUUID().toString());

    private Standing claimedBy(Known who, Instant when) {
        return clock.at(when, () -> who.as().call(() -> requests.claim(request, SENT)));
    }

    private int visitsOf(Known who) {
        return who.as().call(() -> appointments.upcoming()).size();
    }

    /** Books and stores the answer in one transaction, and then the server dies or does not. */
    private void books(Known doctor, Known patient, String claim, boolean dies) throws Exception {
        transaction.begin();
        try {
            bookedInTwoDays(doctor, patient);
            doctor.as().run(() -> requests.answer(request, claim, ANSWER));
        } catch (RuntimeException refused) {
            transaction.rollback();
            throw refused;
        }
        if (dies) {
            transaction.rollback();
        } else {
            transaction.commit();
        }
    }

    @Test
    void who_dies_before_the_commit_has_done_nothing_and_the_next_does_it() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        Instant now = clock.now();
        books(doctor, patient, claimedBy(doctor, now).claim(), true);
        assertEquals(0, visitsOf(patient));
        assertEquals(
                "idempotency-busy",
                assertThrows(BusinessException.class, () -> claimedBy(doctor, now))
                        .reason());

        Standing next = claimedBy(doctor, now.plus(RememberedRequest.CLAIMED));
        assertNull(next.answer());
        books(doctor, patient, next.claim(), false);

        assertEquals(1, visitsOf(patient));
    }

    @Test
    void who_dies_after_the_commit_has_said_what_the_next_is_told() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        Instant now = clock.now();
        books(doctor, patient, claimedBy(doctor, now).claim(), false);

        Standing next = claimedBy(doctor, now);

        assertNotNull(next.answer());
        assertEquals(201, next.answer().status());
        assertArrayEquals(ANSWER.sealed(), next.answer().sealed());
        assertEquals(1, visitsOf(patient));
    }

    @Test
    void who_took_longer_than_the_claim_books_nothing() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        Instant now = clock.now();
        String slow = claimedBy(doctor, now).claim();
        String next = claimedBy(doctor, now.plus(RememberedRequest.CLAIMED)).claim();

        assertThrows(BusinessException.class, () -> books(doctor, patient, slow, false));
        assertEquals(0, visitsOf(patient));

        books(doctor, patient, next, false);
        assertEquals(1, visitsOf(patient));
    }

    @Test
    void an_answer_is_forgotten_after_a_day() throws Exception {
        Known doctor = newDoctor();
        Instant now = clock.now();
        books(doctor, newPatient(), claimedBy(doctor, now).claim(), false);

        clock.at(now.plus(RememberedRequest.KEPT).minusSeconds(60), () -> As.system()
                .run(requests::forgetOld));
        assertNotNull(claimedBy(doctor, now).answer());
        int forgotten = clock.at(now.plus(RememberedRequest.KEPT).plusSeconds(60), () -> As.system()
                .call(requests::forgetOld));

        assertTrue(forgotten >= 1);
        assertNull(claimedBy(doctor, now).answer());
    }

    @Test
    void an_answer_without_a_transaction_is_not_stored() {
        Known doctor = newDoctor();
        String claim = claimedBy(doctor, clock.now()).claim();

        assertThrows(RuntimeException.class, () -> doctor.as().run(() -> requests.answer(request, claim, ANSWER)));
    }
}
