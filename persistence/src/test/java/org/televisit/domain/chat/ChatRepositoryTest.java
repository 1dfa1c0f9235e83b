package org.televisit.domain.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.storedVisit;

import java.util.List;
import java.util.stream.IntStream;
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
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class ChatRepositoryTest {

    private static final byte[] PDF_START = "%PDF-1.7 ".getBytes(ISO_8859_1);

    @Parameter
    Database database;

    private Appointment visit;
    private Participation maria;
    private Participation otieno;

    @BeforeEach
    void two_sit_in_a_call() {
        visit = storedVisit(database);
        maria = seat(visit, ParticipantRole.PATIENT, "maria");
        otieno = seat(visit, ParticipantRole.PRACTITIONER, "otieno");
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
    void messagesStandInTheOrderInWhichTheyWereKept() {
        write(maria, "a", "Good morning");
        write(otieno, "a", "Good morning, Maria");
        write(maria, "b", "It hurts");

        assertThat(said(0, 10))
                .containsExactly("1 maria Good morning", "2 otieno Good morning, Maria", "3 maria It hurts");
        assertThat(said(1, 1)).containsExactly("2 otieno Good morning, Maria");
        assertThat(said(3, 10)).isEmpty();
    }

    @Test
    void whatIsSentAgainIsKeptOnceInItsFirstPlace() {
        assertThat(write(maria, "a", "Good morning").fresh()).isTrue();
        write(otieno, "x", "Hello");

        ChatRepository.Kept again = write(maria, "a", "Good morning");

        assertThat(again.fresh()).isFalse();
        assertThat(again.message().sequence()).isEqualTo(1);
        assertThat(said(0, 10)).hasSize(2);
    }

    @Test
    void theDatabaseItselfRefusesADouble() {
        write(maria, "a", "Good morning");

        assertThatThrownBy(() -> database.doInTransaction(em -> {
                    Participation seat = em.find(Participation.class, maria.id());
                    em.persist(ChatMessage.written(seat, "a", 2, PDF_START, NOW));
                }))
                .rootCause()
                .hasMessageMatching("(?is).*chat_message_once.*");
    }

    @Test
    void aCrowdThatWritesAtOnceLeavesNoGapAndNoDouble() throws InterruptedException {
        List<Fate<Integer>> fates = Crowd.of(
                20,
                i -> () -> write(i % 2 == 0 ? maria : otieno, "m" + i / 4, "hello")
                        .message()
                        .sequence());

        assertThat(fates).allMatch(Fate::won);
        assertThat(said(0, 100)).hasSize(10);
        assertThat(fates.stream().map(Fate::result).distinct().sorted())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    @Test
    void aVisitIsReadBackwardsPageByPage() {
        Appointment other = storedVisit(database);
        write(seat(other, ParticipantRole.PATIENT, "li"), "a", "not yours");
        for (int i = 1; i <= 5; i++) {
            write(maria, "m" + i, "line " + i);
        }

        assertThat(page(null)).containsExactly("line 5", "line 4");
        assertThat(page(ChatKey.parse("0.4"))).containsExactly("line 3", "line 2");
        assertThat(page(ChatKey.parse("0.2"))).containsExactly("line 1");
    }

    private List<String> page(ChatKey before) {
        return database.inTransaction(em -> new ChatRepository(em)
                .before(em.getReference(Appointment.class, visit.id()), before, 2).stream()
                        .map(ChatRepositoryTest::words)
                        .toList());
    }
}
