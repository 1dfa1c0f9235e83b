package org.televisit.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SecretTokenTest {

    private static final int BITS = 256;
    private static final int MANY = 10_000;

    @Test
    void aTokenIs256BitsAndNoTwoAreTheSame() {
        Set<String> tokens = new HashSet<>();
        for (int i = 0; i < MANY; i++) {
            String token = SecretToken.next();
            assertThat(Base64.getUrlDecoder().decode(token)).hasSize(BITS / 8);
            tokens.add(token);
        }
        assertThat(tokens).hasSize(MANY);
    }

    /** A bit that always or mostly stands one way is one that nobody has to guess: 20 deviations are none of chance. */
    @Test
    void everyBitStandsEitherWay() {
        int[] ones = new int[BITS];
        for (int i = 0; i < MANY; i++) {
            BitSet.valueOf(Base64.getUrlDecoder().decode(SecretToken.next())).stream()
                    .forEach(bit -> ones[bit]++);
        }
        assertThat(Arrays.stream(ones).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(MANY / 2 - 1000, MANY / 2 + 1000));
    }

    @Test
    void whatIsKeptOfATokenIsNotTheToken() {
        String token = SecretToken.next();
        assertThat(SecretToken.hashOf(token))
                .matches("[0-9a-f]{64}")
                .isEqualTo(SecretToken.hashOf(token))
                .isNotEqualTo(SecretToken.hashOf(SecretToken.next()));
    }
}
