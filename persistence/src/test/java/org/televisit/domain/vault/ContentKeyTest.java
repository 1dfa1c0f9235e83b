package org.televisit.domain.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.PublicIds;

class ContentKeyTest {

    private static final byte[] TEXT = "It hurts when I breathe.".getBytes(UTF_8);

    private final String row = PublicIds.next();
    private final String keyId = PublicIds.next();
    private final ContentKey key = new ContentKey(keyId, bytes(DataKey.KEY_BYTES));

    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        new Random(count).nextBytes(bytes);
        return bytes;
    }

    @Property(tries = 300)
    void whatIsSealedComesOutAsItWentIn(@ForAll @Size(max = 5_000) byte[] content, @ForAll Purpose purpose) {
        ContentKey each = new ContentKey(PublicIds.next(), bytes(DataKey.KEY_BYTES));
        String id = PublicIds.next();

        byte[] sealed = each.seal(purpose, id, content);

        assertThat(sealed).hasSize(content.length + ContentKey.OVERHEAD_BYTES);
        assertThat(each.open(purpose, id, sealed)).isEqualTo(content);
    }

    @Test
    void aPieceOfAMebibyteToo() {
        byte[] piece = bytes(1024 * 1024);

        assertThat(key.open(Purpose.RECORDING, row + "/17", key.seal(Purpose.RECORDING, row + "/17", piece)))
                .isEqualTo(piece);
    }

    @Test
    void nothingOfTheContentIsToBeSeen() {
        byte[] sealed = key.seal(Purpose.NOTE, row, TEXT);

        assertThat(new String(sealed, UTF_8)).doesNotContain("hurts");
        assertThat(key.seal(Purpose.NOTE, row, TEXT))
                .as("the same sealed again is another")
                .isNotEqualTo(sealed);
    }

    @Test
    void aChangeOfAnyBitIsFound() {
        byte[] sealed = key.seal(Purpose.NOTE, row, TEXT);
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertBroken(() -> key.open(Purpose.NOTE, row, changed));
        }
    }

    @Test
    void aTailThatIsCutOffIsFound() {
        byte[] sealed = key.seal(Purpose.NOTE, row, TEXT);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertBroken(() -> key.open(Purpose.NOTE, row, cut));
        }
    }

    @Test
    void itOpensOnlyInThePlaceThatItWasSealedFor() {
        byte[] sealed = key.seal(Purpose.NOTE, row, TEXT);

        assertBroken(() -> key.open(Purpose.PRESCRIPTION, row, sealed));
        assertBroken(() -> key.open(Purpose.NOTE, PublicIds.next(), sealed));
        assertBroken(() -> key.open(Purpose.NOTE, row + "/1", sealed));
    }

    @Test
    void anotherKeyDoesNotOpenIt() {
        byte[] sealed = key.seal(Purpose.NOTE, row, TEXT);

        assertBroken(() -> new ContentKey(PublicIds.next(), bytes(DataKey.KEY_BYTES)).open(Purpose.NOTE, row, sealed));
        assertBroken(() -> new ContentKey(keyId, new byte[DataKey.KEY_BYTES]).open(Purpose.NOTE, row, sealed));
    }

    @Test
    void itSaysUnderWhichKeyItIsSealed() {
        assertThat(ContentKey.idOf(key.seal(Purpose.NOTE, row, TEXT))).isEqualTo(keyId);
        assertBroken(() -> ContentKey.idOf(TEXT));
        assertBroken(() -> ContentKey.idOf(null));
    }

    @Test
    void anIdThatManyRowsCouldHaveIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> key.seal(Purpose.NOTE, "12", TEXT));
    }

    private static void assertBroken(org.assertj.core.api.ThrowableAssert.ThrowingCallable open) {
        assertThatExceptionOfType(BrokenSealException.class)
                .isThrownBy(open)
                .satisfies(broken -> assertThat(broken.reason()).isEqualTo("content-damaged"));
    }
}
