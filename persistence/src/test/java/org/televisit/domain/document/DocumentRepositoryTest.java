package org.televisit.domain.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.storedVisit;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.vault.BrokenSealException;
import org.televisit.domain.vault.ContentKey;
import org.televisit.domain.vault.TestKeys;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class DocumentRepositoryTest {

    private static final byte[] PDF = "%PDF-1.7 ".getBytes(ISO_8859_1);
    private static final ContentKey KEY = TestKeys.contentKey();

    @Parameter
    Database database;

    private Appointment visit;

    @BeforeEach
    void aVisit() {
        visit = storedVisit(database);
    }

    private String share(byte[] content) {
        return database.inTransaction(em -> {
            Appointment of = em.getReference(Appointment.class, visit.id());
            SharedDocument document = SharedDocument.shared(of, ParticipantRole.PATIENT, content, NOW);
            document.named(PDF);
            new DocumentRepository(em).keep(document, content, KEY);
            return document.publicId();
        });
    }

    private byte[] read(String id) {
        return database.inTransaction(em -> {
            DocumentRepository documents = new DocumentRepository(em);
            return documents.content(documents.of(visit, id).orElseThrow(), piece -> KEY);
        });
    }

    @Test
    void aDocumentOfTenMebibytesComesOutAsItWentIn() {
        byte[] content = new byte[SharedDocument.LARGEST];
        new Random(3).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);

        assertThat(read(share(content))).isEqualTo(content);
    }

    @Test
    void aPieceThatIsTakenAwayIsFound() {
        String id = share(Arrays.copyOf(PDF, 2 * DocumentRepository.PIECE_BYTES));
        database.doInTransaction(em -> em.createNativeQuery("delete from shared_document_piece where place = 1 and"
                        + " document_id = (select id from shared_document where public_id = '" + id + "')")
                .executeUpdate());

        assertThatThrownBy(() -> read(id)).isInstanceOf(BrokenSealException.class);
    }

    @Test
    void whatIsTakenBackIsGoneWithItsContent() {
        String id = share(PDF);
        database.doInTransaction(em -> {
            DocumentRepository documents = new DocumentRepository(em);
            documents.remove(documents.of(visit, id).orElseThrow());
        });

        database.doInTransaction(em -> {
            assertThat(new DocumentRepository(em).of(visit)).isEmpty();
            assertThat(new DocumentRepository(em).count(visit, ParticipantRole.PATIENT))
                    .isZero();
        });
    }

    @Test
    void aDocumentBelongsToItsVisitAlone() {
        String id = share(PDF);
        Appointment other = storedVisit(database);

        database.doInTransaction(
                em -> assertThat(new DocumentRepository(em).of(other, id)).isEmpty());
    }

    @Test
    void onlyItsOwnerTakesItBackAndOnlyBeforeTheOtherOpenedIt() {
        SharedDocument document = SharedDocument.shared(visit, ParticipantRole.PATIENT, PDF, NOW);
        document.requireTakeBackBy(ParticipantRole.PATIENT);
        assertThatThrownBy(() -> document.requireTakeBackBy(ParticipantRole.PRACTITIONER))
                .hasMessageContaining("not-yours");

        document.seen(NOW.plusSeconds(60));
        document.seen(NOW.plusSeconds(90));

        assertThat(document.seenAt()).isEqualTo(NOW.plusSeconds(60));
        assertThatThrownBy(() -> document.requireTakeBackBy(ParticipantRole.PATIENT))
                .hasMessageContaining("document-seen");
    }

    @Test
    void whatItIsSaysItsContentAlone() {
        assertThatThrownBy(() -> SharedDocument.shared(visit, ParticipantRole.PATIENT, new byte[0], NOW))
                .hasMessageContaining("file-empty");
        assertThatThrownBy(
                        () -> SharedDocument.shared(visit, ParticipantRole.PATIENT, "<html>".getBytes(ISO_8859_1), NOW))
                .hasMessageContaining("file-type");
        assertThatThrownBy(() -> SharedDocument.shared(
                        visit, ParticipantRole.PATIENT, Arrays.copyOf(PDF, SharedDocument.LARGEST + 1), NOW))
                .hasMessageContaining("file-too-large");
    }
}
