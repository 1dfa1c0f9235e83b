package org.televisit.domain.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.SecretToken;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class RequestMemoryTest {

    private static final Instant NOW = Instant.parse("2027-03-02T08:00:00Z");
    private static final String SENT = SecretToken.hashOf("what was sent");
    private static final String SENT_ELSE = SecretToken.hashOf("something else");

    @Parameter
    Database database;

    private static String request() {
        return SecretToken.hashOf(UUID.randomUUID().toString());
    }

    private RememberedRequest claim(String request, String sent, Instant now) {
        return database.inTransaction(em -> new RequestMemory(em).claim(request, sent, now));
    }

    private void answer(String request, String claim) {
        database.inTransaction(em -> {
            new RequestMemory(em).answer(request, claim, 201, "/there", new byte[] {1, 2});
            return null;
        });
    }

    private static void isRefused(String reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason));
    }

    @Test
    void whatWasAnsweredIsAnsweredAgain() {
        String request = request();
        RememberedRequest first = claim(request, SENT, NOW);
        assertThat(first.answered()).isFalse();
        answer(request, first.claim());

        RememberedRequest again = claim(request, SENT, NOW.plus(RememberedRequest.CLAIMED));

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.location()).isEqualTo("/there");
        assertThat(again.answer()).containsExactly(1, 2);
    }

    @Test
    void anotherRequestByTheSameKeyIsRefused() {
        String request = request();
        claim(request, SENT, NOW);

        isRefused("idempotency-reused", () -> claim(request, SENT_ELSE, NOW));
    }

    @Test
    void whileOneIsAtWorkTheOtherWaits() {
        String request = request();
        claim(request, SENT, NOW);

        isRefused("idempotency-busy", () -> claim(request, SENT, NOW.plusSeconds(59)));
    }

    @Test
    void whoTookLongerThanTheClaimStoresNoAnswer() {
        String request = request();
        String slow = claim(request, SENT, NOW).claim();
        String next = claim(request, SENT, NOW.plus(RememberedRequest.CLAIMED)).claim();

        isRefused("idempotency-busy", () -> answer(request, slow));
        answer(request, next);

        isRefused("idempotency-busy", () -> answer(request, next));
    }

    @Test
    void whatWasNotDoneMayBeAskedAgainAtOnce() {
        String request = request();
        String claim = claim(request, SENT, NOW).claim();

        database.inTransaction(em -> {
            new RequestMemory(em).release(request, "not-this-claim");
            return null;
        });
        isRefused("idempotency-busy", () -> claim(request, SENT, NOW));
        database.inTransaction(em -> {
            new RequestMemory(em).release(request, claim);
            return null;
        });

        assertThat(claim(request, SENT_ELSE, NOW).answered()).isFalse();
    }

    @Test
    void anAnswerIsNotReleased() {
        String request = request();
        String claim = claim(request, SENT, NOW).claim();
        answer(request, claim);

        database.inTransaction(em -> {
            new RequestMemory(em).release(request, claim);
            return null;
        });

        assertThat(claim(request, SENT, NOW).answered()).isTrue();
    }

    @Test
    void afterADayItIsForgotten() {
        String request = request();
        answer(request, claim(request, SENT, NOW).claim());
        String kept = request();
        answer(kept, claim(kept, SENT, NOW.plusSeconds(1)).claim());

        // asked before the timer came by
        String late = request();
        answer(late, claim(late, SENT, NOW).claim());
        assertThat(claim(late, SENT_ELSE, NOW.plus(RememberedRequest.KEPT)).answered())
                .isFalse();

        int forgotten = database.inTransaction(em -> new RequestMemory(em).forgetOld(NOW.plus(RememberedRequest.KEPT)));
        assertThat(forgotten).isPositive();
        assertThat(claim(request, SENT, NOW).answered()).isFalse();
        assertThat(claim(kept, SENT, NOW).answered()).isTrue();
    }

    @Test
    void anAnswerIsReadByItsKeyAlone() {
        String request = request();
        byte[] answer = "{\"patientName\":\"Maria\"}".getBytes(StandardCharsets.UTF_8);
        AnswerSeal seal = new AnswerSeal("a-key-of-sixteen", request);

        byte[] sealed = seal.seal(answer);

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("Maria");
        assertThat(seal.seal(answer)).isNotEqualTo(sealed);
        assertThat(new AnswerSeal("a-key-of-sixteen", request).open(sealed)).isEqualTo(answer);
        assertThatThrownBy(() -> new AnswerSeal("a-key-of-sixteem", request).open(sealed))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new AnswerSeal("a-key-of-sixteen", request()).open(sealed))
                .isInstanceOf(IllegalStateException.class);
    }
}
