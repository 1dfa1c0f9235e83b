package org.televisit.domain.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.consent.ConsentPurpose;
import org.televisit.domain.consent.ConsentRecord;
import org.televisit.domain.consent.ConsentRepository;
import org.televisit.domain.consent.ConsentText;
import org.televisit.domain.consent.Decision;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class RecordingRepositoryTest {

    @Parameter
    Database database;

    private String visit;
    private String id;

    @BeforeEach
    void oneIsAskedFor() {
        visit = Clinic.storedVisit(database).publicId();
        id = database.inTransaction(em -> new RecordingRepository(em)
                .add(Recording.asked(new CallRepository(em).openFor(visit(em), NOW), "doctor", NOW))
                .publicId());
    }

    private Appointment visit(EntityManager em) {
        return new AppointmentRepository(em).byPublicId(visit).orElseThrow();
    }

    private <T> T with(BiFunction<RecordingRepository, Recording, T> work) {
        return database.inTransaction(em -> {
            RecordingRepository recordings = new RecordingRepository(em);
            return work.apply(recordings, recordings.oneLocked(visit(em), id).orElseThrow());
        });
    }

    @Test
    void chunksAreFoundByTheByteThatAPlayerAsksFor() {
        with((recordings, recording) -> {
            recording.follow(true, true, NOW);
            RecordingTake take = recordings.add(RecordingTake.begun(recording, 1, new MediaType("video/mp4"), NOW));
            for (int i = 0; i < 5; i++) {
                recordings.add(take.add(10, "hash" + i, "tag" + i));
            }
            return take;
        });

        assertThat(placesFrom(0)).startsWith(0);
        assertThat(placesFrom(9)).startsWith(0);
        assertThat(placesFrom(10)).startsWith(1);
        assertThat(placesFrom(49)).containsExactly(4);
        assertThat(placesFrom(50)).isEmpty();
    }

    private Iterable<Integer> placesFrom(long first) {
        return with((recordings, recording) ->
                recordings.chunksFrom(recordings.take(recording, 1).orElseThrow(), first, 2).stream()
                        .map(RecordingChunk::place)
                        .toList());
    }

    @Test
    void whatIsForgottenOrLeftOverIsFound() {
        Instant later = NOW.plusSeconds(1);
        change(recording -> recording.follow(true, true, NOW));
        change(recording -> recording.stop(NOW));
        assertThat(ids(recordings -> recordings.waitingSince(later, 1000))).contains(id);
        assertThat(ids(recordings -> recordings.waitingSince(NOW, 1000))).doesNotContain(id);
        change(recording -> recording.complete(NOW));
        assertThat(ids(recordings -> recordings.waitingSince(later, 1000))).doesNotContain(id);
        assertThat(ids(recordings -> recordings.olderThan(later, 1000))).contains(id);
        change(recording -> recording.delete(RecordingEnding.EXPIRED, NOW));
        assertThat(ids(recordings -> recordings.olderThan(later, 1000))).doesNotContain(id);
        assertThat(ids(recordings -> recordings.uncleared(later, 1000))).contains(id);
        change(Recording::filesGone);
        assertThat(ids(recordings -> recordings.uncleared(later, 1000))).doesNotContain(id);
    }

    private void change(Consumer<Recording> change) {
        with((recordings, recording) -> {
            change.accept(recording);
            return recording;
        });
    }

    private List<String> ids(Function<RecordingRepository, List<String>> query) {
        return database.inTransaction(em -> query.apply(new RecordingRepository(em)));
    }

    @Test
    void anothersVisitHasNoneOfThisId() {
        String other = Clinic.storedVisit(database).publicId();
        database.doInTransaction(em -> {
            Appointment visitOfOthers =
                    new AppointmentRepository(em).byPublicId(other).orElseThrow();
            assertThat(new RecordingRepository(em).oneLocked(visitOfOthers, id)).isEmpty();
        });
    }

    @Test
    void theLatestDecisionOfAPersonCountsFromTheQuestionOn() {
        decide("maria", Decision.GIVEN, 0);
        decide("maria", Decision.WITHDRAWN, 10);
        decide("tom", Decision.GIVEN, 5);

        assertThat(latest("maria", 0)).isEqualTo(Decision.WITHDRAWN);
        assertThat(latest("tom", 5)).isEqualTo(Decision.GIVEN);
        assertThat(latest("tom", 6)).as("an earlier question's answer").isNull();
        assertThat(latest("ann", 0)).isNull();
    }

    private void decide(String subject, Decision decision, int second) {
        database.doInTransaction(em -> {
            ConsentRepository consents = new ConsentRepository(em);
            ConsentText text = consents.current(ConsentPurpose.RECORDING, "es").orElseThrow();
            consents.add(ConsentRecord.of(visit(em), subject, subject, text, decision, NOW.plusSeconds(second)));
        });
    }

    private Decision latest(String subject, int since) {
        return database.inTransaction(em -> new ConsentRepository(em)
                .latestSince(ConsentPurpose.RECORDING, visit(em), subject, NOW.plusSeconds(since))
                .map(ConsentRecord::decision)
                .orElse(null));
    }

    @Test
    void eachTextIsThereInEveryLanguageAndIsTheOneThatWasAgreedTo() {
        assertThat(hashOf("en")).isEqualTo("6af03061761d554b322d8296f726bd990438010f0cf8d40883ca8a85a1fc02ea");
        assertThat(hashOf("es")).isEqualTo("f7de47b8a2a2d025f7495af705a4762333afec51efb8c6c918697ce04d9b780d");
        assertThat(hashOf("fr")).isEqualTo("4a8ea12d1e74e460c13551228bc1951ef3ddf7414396b94d454cd1694563164e");
        database.doInTransaction(em -> assertThat(new ConsentRepository(em).current(ConsentPurpose.RECORDING, "xx"))
                .isEmpty());
    }

    private String hashOf(String language) {
        return database.inTransaction(em -> new ConsentRepository(em)
                .text(ConsentPurpose.RECORDING, "2026-11", language)
                .orElseThrow()
                .sha256());
    }

    @Test
    void aPlaceIsTakenOnce() {
        with((recordings, recording) -> {
            recordings.add(RecordingTake.begun(recording, 1, new MediaType("video/mp4"), NOW));
            return recording;
        });
        assertThatThrownBy(() -> with((recordings, recording) ->
                        recordings.add(RecordingTake.begun(recording, 1, new MediaType("video/mp4"), NOW))))
                .rootCause()
                .hasMessageMatching("(?is).*recording_take_once.*");
    }
}
