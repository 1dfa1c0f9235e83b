package org.televisit.domain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.televisit.fixture.Clinic.NOW;

import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.PublicIds;
import org.televisit.fixture.Clinic;

class DataKeyTest {

    private static final byte[] TEXT = "Amoxicillin".getBytes(UTF_8);

    private final String row = PublicIds.next();
    private final KeyRing ring = KeyRing.of("content-1");
    private final DataKey key = DataKey.made(Clinic.patient(), ring, NOW);

    @Test
    void aNewMasterKeyWrapsItAnewAndTheContentStaysAsItIs() {
        byte[] sealed = key.unwrapped(ring).seal(Purpose.NOTE, row, TEXT);

        key.rewrap(ring.add("content-2"));
        ring.lose("content-1");

        assertThat(key.masterKey()).isEqualTo("content-2");
        assertThat(key.unwrapped(ring).open(Purpose.NOTE, row, sealed)).isEqualTo(TEXT);
    }

    @Test
    void untilThenTheOlderMasterKeyOpensIt() {
        byte[] sealed = key.unwrapped(ring).seal(Purpose.NOTE, row, TEXT);
        ring.add("content-2");

        assertThat(key.unwrapped(ring).open(Purpose.NOTE, row, sealed)).isEqualTo(TEXT);
        assertThat(key.masterKey()).isEqualTo("content-1");
    }

    @Test
    void withoutItsMasterKeyNothingOpens() {
        ring.add("content-2").lose("content-1");

        assertRefused("content-key-missing");
    }

    @Test
    void anotherMasterKeyOfTheSameNameIsFoundOut() {
        assertThatExceptionOfType(BrokenSealException.class).isThrownBy(() -> key.unwrapped(KeyRing.of("content-1")));
    }

    @Test
    void whatIsShreddedIsGone() {
        key.shred(NOW);

        assertRefused("content-erased");
        key.rewrap(ring.add("content-2"));
        assertRefused("content-erased");
        assertThat(key.shreddedAt()).isEqualTo(NOW);
    }

    @Test
    void eachPersonHasAKeyOfTheirOwn() {
        DataKey other = DataKey.made(Clinic.patient(), ring, NOW);
        byte[] sealed = key.unwrapped(ring).seal(Purpose.NOTE, row, TEXT);

        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(() -> other.unwrapped(ring).open(Purpose.NOTE, row, sealed));
    }

    private void assertRefused(String reason) {
        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> key.unwrapped(ring))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }
}
