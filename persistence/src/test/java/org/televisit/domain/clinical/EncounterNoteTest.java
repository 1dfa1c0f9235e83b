package org.televisit.domain.clinical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.SecretToken;
import org.televisit.fixture.Clinic;

class EncounterNoteTest {

    private static final Signer OTIENO = new Signer("otieno", "Dr. Amina Otieno");

    private final EncounterNote note = EncounterNote.begun(Clinic.booked(), "otieno", NOW);

    private static byte[] sealed(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aDraftIsWrittenAgainAndAgainFromWhatItsWriterSaw() {
        note.write(sealed("a"), 0, NOW);
        note.write(sealed("ab"), 1, NOW.plusSeconds(5));

        assertThat(note.revision()).isEqualTo(2);
        assertThat(note.editedAt()).isEqualTo(NOW.plusSeconds(5));
        assertThatThrownBy(() -> note.write(sealed("from another window"), 1, NOW))
                .hasMessageContaining("note-changed");
        assertThat(note.sealed()).isEqualTo(sealed("ab"));
    }

    @Test
    void itIsOfWhoSignsItWhoeverBeganIt() {
        note.write(sealed("a"), 0, NOW);
        assertThat(note.author()).isEqualTo("otieno");

        note.sign("haddad", 1, NOW);

        assertThat(note.author()).isEqualTo("haddad");
    }

    @Test
    void whatIsSignedNeverChanges() {
        note.write(sealed("a"), 0, NOW);
        note.sign("otieno", 1, NOW);

        assertThat(note.signedHash()).isEqualTo(SecretToken.hashOf("a"));
        assertThat(note.intact()).isTrue();
        assertThatThrownBy(() -> note.write(sealed("b"), 1, NOW)).hasMessageContaining("note-signed");
        assertThatThrownBy(() -> note.sign("otieno", 1, NOW)).hasMessageContaining("illegal-transition");
        assertThat(note.sealed()).isEqualTo(sealed("a"));
    }

    @Test
    void onlyWhatTheSignerSawIsSigned() {
        note.write(sealed("a"), 0, NOW);
        note.write(sealed("ab"), 1, NOW);

        assertThatThrownBy(() -> note.sign("otieno", 1, NOW)).hasMessageContaining("note-changed");
        assertThat(note.isSigned()).isFalse();
    }

    @Test
    void aSignedNoteIsAmendedWithAReason() {
        note.write(sealed("a"), 0, NOW);
        assertThatThrownBy(() -> amended("more", "forgotten")).hasMessageContaining("note-not-signed");
        note.sign("otieno", 1, NOW);

        NoteAmendment amendment = amended("  more ", "forgotten");

        assertThat(amendment.sealedText()).isEqualTo(sealed(amendment.textId() + ":more"));
        assertThat(amendment.sealedReason()).isEqualTo(sealed(amendment.reasonId() + ":forgotten"));
        assertThat(amendment.authorName()).isEqualTo("Dr. Amina Otieno");
        assertThatThrownBy(() -> amended("more", " ")).hasMessageContaining("reason-missing");
        assertThatThrownBy(() -> amended("", "forgotten")).hasMessageContaining("note-empty");
    }

    private NoteAmendment amended(String text, String reason) {
        return NoteAmendment.to(note, OTIENO, text, reason, (id, words) -> sealed(id + ":" + words), NOW);
    }

    @Test
    void textIsKeptAsWrittenButForWhatNobodyCanSee() {
        assertThat(ClinicalText.draft("a\r\n\tb\u0000\u0007 ")).isEqualTo("a\n\tb ");
        assertThat(ClinicalText.draft(null)).isEmpty();
        assertThat(ClinicalText.draft("\uD83D")).isEqualTo("\uFFFD");
        assertThatThrownBy(() -> ClinicalText.draft("a".repeat(20_001))).hasMessageContaining("note-too-long");
    }
}
