package org.televisit.domain.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.storedVisit;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Participation;
import org.televisit.domain.vault.BrokenSealException;
import org.televisit.domain.vault.ContentKey;
import org.televisit.domain.vault.TestKeys;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class FileStoreTest {

    private static final byte[] PDF_START = "%PDF-1.7 ".getBytes(ISO_8859_1);
    private static final ContentKey KEY = TestKeys.contentKey();

    @Parameter
    Database database;

    private Appointment visit;
    private Participation maria;

    @BeforeEach
    void somebody_sits_in_a_call() {
        visit = storedVisit(database);
        maria = seat(visit, ParticipantRole.PATIENT, "maria");
    }

    private Participation seat(Appointment of, ParticipantRole role, String subject) {
        return database.inTransaction(em -> {
            CallRepository calls = new CallRepository(em);
            Appointment found =
                    new AppointmentRepository(em).byPublicId(of.publicId()).orElseThrow();
            return calls.seat(calls.openFor(found, START), role, subject, subject);
        });
    }

    private ChatRepository.Kept write(Participation by, String clientId, String text) {
        return database.inTransaction(em -> {
            Participation seat = em.find(Participation.class, by.id());
            return new ChatRepository(em)
                    .keepOnce(
                            seat,
                            clientId,
                            place -> ChatMessage.written(seat, clientId, place, text.getBytes(UTF_8), NOW));
        });
    }

    private List<String> said(int after, int limit) {
        return database.inTransaction(em -> new ChatRepository(em)
                .after(em.getReference(Call.class, maria.call().id()), after, limit).stream()
                        .map(message -> message.sequence() + " " + message.sender() + " " + words(message))
                        .toList());
    }

    // how a text is sealed is nothing that the repository knows of
    private static String words(ChatMessage message) {
        return message.isText() ? new String(message.sealedText(), UTF_8) : "a file";
    }

    @Test
    void aFileOfTenMebibytesComesOutAsItWentIn() {
        byte[] content = new byte[ChatFile.LARGEST];
        new Random(7).nextBytes(content);
        System.arraycopy(PDF_START, 0, content, 0, PDF_START.length);

        String id = handOver("scan.pdf", content);

        assertThat(read(visit, id)).isEqualTo(content);
    }

    @Test
    void nothingOfAFileIsToBeSeenInTheDatabase() {
        String id = handOver("scan.pdf", PDF_START);

        assertThat(pieces(id)).hasSize(1).allSatisfy(piece -> assertThat(new String(piece, ISO_8859_1))
                .doesNotContain("PDF"));
    }

    @Test
    void aPieceThatIsTakenAwayOrPutElsewhereIsFound() {
        byte[] content = Arrays.copyOf(PDF_START, 3 * FileStore.PIECE_BYTES);
        String cut = handOver("scan.pdf", content);
        change("delete from chat_file_piece where place = 2 and file_id = ", cut);
        String turned = handOver("scan2.pdf", content);
        change(
                "update chat_file_piece set content = (select o.content from chat_file_piece o where o.place = 0 and"
                        + " o.file_id = chat_file_piece.file_id) where place = 1 and file_id = ",
                turned);

        assertThatThrownBy(() -> read(visit, cut)).isInstanceOf(BrokenSealException.class);
        assertThatThrownBy(() -> read(visit, turned)).isInstanceOf(BrokenSealException.class);
    }

    private void change(String sql, String id) {
        database.doInTransaction(
                em -> em.createNativeQuery(sql + "(select id from chat_file where public_id = '" + id + "')")
                        .executeUpdate());
    }

    @Test
    void whatWasKeptBeforeThereWasSealingIsReadAndThenSealed() {
        String id = handOver("old.pdf", PDF_START);
        write(maria, "old", "Good morning");
        database.doInTransaction(em -> {
            em.createNativeQuery("update chat_file_piece set content = :plain where file_id in"
                            + " (select id from chat_file where public_id = :id)")
                    .setParameter("plain", PDF_START)
                    .setParameter("id", id)
                    .executeUpdate();
            em.createNativeQuery("update chat_file set sealed = false where public_id = :id")
                    .setParameter("id", id)
                    .executeUpdate();
            em.createNativeQuery("update chat_message set text = 'Good morning', sealed = null where client_id = 'old'")
                    .executeUpdate();
        });
        assertThat(read(visit, id)).isEqualTo(PDF_START);

        database.doInTransaction(em -> {
            ChatRepository chat = new ChatRepository(em);
            chat.unsealedFiles(10).forEach(file -> new FileStore(em).seal(file, KEY));
            chat.unsealedTexts(10)
                    .forEach(text -> text.becomeSealed(text.plainText().getBytes(UTF_8)));
        });

        assertThat(read(visit, id)).isEqualTo(PDF_START);
        assertThat(new String(pieces(id).get(0), ISO_8859_1)).doesNotContain("PDF");
        assertThat(said(0, 10)).contains("2 maria Good morning");
        database.doInTransaction(em -> {
            assertThat(new ChatRepository(em).unsealedFiles(10)).isEmpty();
            assertThat(new ChatRepository(em).unsealedTexts(10)).isEmpty();
        });
    }

    private List<byte[]> pieces(String id) {
        return database.inTransaction(em -> em.createQuery(
                        "select p.content from ChatFilePiece p, ChatFile f where f.id = p.key.fileId"
                                + " and f.publicId = :id order by p.key.place",
                        byte[].class)
                .setParameter("id", id)
                .getResultList());
    }

    @Test
    void aFileBelongsToItsVisitAlone() {
        String id = handOver("scan.pdf", PDF_START);

        Appointment other = storedVisit(database);
        database.doInTransaction(em -> {
            ChatRepository chat = new ChatRepository(em);
            assertThat(chat.file(em.getReference(Appointment.class, other.id()), id))
                    .isEmpty();
            assertThat(chat.files(em.getReference(Call.class, maria.call().id())))
                    .isEqualTo(1);
        });
    }

    private String handOver(String name, byte[] content) {
        return database.inTransaction(em -> {
            ChatRepository chat = new ChatRepository(em);
            Participation seat = em.find(Participation.class, maria.id());
            ChatFile file = chat.save(ChatFile.handedOver(seat.call(), name, content));
            new FileStore(em).keep(file, content, KEY);
            chat.keepOnce(seat, "f", place -> ChatMessage.handedOver(seat, "f", place, file, NOW));
            return file.publicId();
        });
    }

    private byte[] read(Appointment of, String id) {
        return database.inTransaction(em -> {
            ChatFile file = new ChatRepository(em)
                    .file(em.getReference(Appointment.class, of.id()), id)
                    .orElseThrow();
            return new FileStore(em).read(file, piece -> KEY);
        });
    }
}
