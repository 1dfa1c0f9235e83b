package org.televisit.domain.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.book;
import static org.televisit.fixture.Clinic.patient;
import static org.televisit.fixture.Clinic.practitioner;
import static org.televisit.fixture.Clinic.storedVisit;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Crowd;
import org.televisit.fixture.Crowd.Fate;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

@ParameterizedClass
@EachDatabase
class OutageRepositoryTest {

    // Far from the visits of the other tests, which share the database.
    private static final Instant NOW = Instant.parse("2031-05-01T08:00:00Z");

    private static final Duration SILENCE = Duration.ofSeconds(60);

    @Parameter
    Database database;

    private <T> T ask(Function<OutageRepository, T> question) {
        return database.inTransaction(em -> question.apply(new OutageRepository(em)));
    }

    private Optional<Outage> silenceAt(Instant now) {
        return ask(outages -> outages.noticeSilence(SILENCE, now));
    }

    private List<Stay> outages(Instant from, Instant until) {
        return ask(outages -> outages.between(from, until));
    }

    private boolean callsOff() {
        return ask(OutageRepository::callsOff);
    }

    private Set<String> othersLiveSince(String node, Instant moment) {
        return ask(outages -> outages.othersLiveSince(node, moment));
    }

    private void beat(String node, Instant now) {
        database.doInTransaction(em -> new OutageRepository(em).beat(node, now));
    }

    @BeforeEach
    void nobodyHasSaidAWord() {
        database.doInTransaction(OutageRepositoryTest::forget);
    }

    private static void forget(EntityManager em) {
        em.createNativeQuery("delete from node_heartbeat").executeUpdate();
        em.createNativeQuery("delete from outage").executeUpdate();
    }

    @Test
    void theFirstStartOfAllIsNoOutage() {
        assertThat(silenceAt(NOW)).isEmpty();
    }

    @Test
    void aSilenceOfAllNodesForMoreThanAMinuteIsAnOutage() {
        beat("one", NOW);
        beat("two", NOW.plusSeconds(30));
        beat("one", NOW.plusSeconds(10));

        assertThat(silenceAt(NOW.plusSeconds(90))).isEmpty();
        Outage outage = silenceAt(NOW.plusSeconds(91)).orElseThrow();
        assertThat(outage.kind()).isEqualTo(OutageKind.DOWN);
        assertThat(outage.startsAt()).isEqualTo(NOW.plusSeconds(30));
        assertThat(outage.endsAt()).isEqualTo(NOW.plusSeconds(91));
    }

    @Test
    void aNodeKnowsWhichOthersHaveSpokenSinceAMoment() {
        beat("one", NOW);
        beat("two", NOW.plusSeconds(40));
        beat("three", NOW.plusSeconds(20));

        assertThat(othersLiveSince("one", NOW.minusSeconds(1))).containsExactlyInAnyOrder("two", "three");
        assertThat(othersLiveSince("one", NOW.plusSeconds(39))).containsExactly("two");
        assertThat(othersLiveSince("one", NOW.plusSeconds(40))).isEmpty();
    }

    @Test
    void twoNodesThatStartAtOnceKeepItOnce() throws InterruptedException {
        beat("one", NOW);
        Instant back = NOW.plusSeconds(10_800);

        var fates = Crowd.of(
                2,
                node -> () -> database.inTransaction(em -> {
                    OutageRepository outages = new OutageRepository(em);
                    boolean noticed = outages.noticeSilence(SILENCE, back).isPresent();
                    outages.beat("node-" + node, back);
                    return noticed;
                }));

        assertThat(fates).filteredOn(fate -> fate.won() && fate.result()).hasSize(1);
        assertThat(fates.stream().filter(Fate::won)).isNotEmpty();
        assertThat(outages(NOW, back)).containsExactly(new Stay(NOW, back));
    }

    @Test
    void onlyOutagesThatTouchTheTimeAreRead() {
        ask(outages -> outages.keep(new Outage(OutageKind.DOWN, NOW, NOW.plusSeconds(600))));

        assertThat(outages(NOW.minusSeconds(60), NOW)).isEmpty();
        assertThat(outages(NOW.plusSeconds(600), NOW.plusSeconds(700))).isEmpty();
        assertThat(outages(NOW.plusSeconds(599), NOW.plusSeconds(700))).hasSize(1);
    }

    @Test
    void whoeverWasToMeetMeanwhileIsLookedAtWhenItIsOver() {
        Appointment begun = storedVisit(database);
        Appointment later = database.inTransaction(
                em -> book(em, patient(database), practitioner(database), START.plusSeconds(3600)));
        Instant over = START.plusSeconds(600);
        database.doInTransaction(em -> em.find(Appointment.class, begun.id()).lookAgainAt(START.plusSeconds(1140)));

        ask(outages -> outages.keep(new Outage(OutageKind.DOWN, START, over)));

        database.doInTransaction(em -> {
            assertThat(em.find(Appointment.class, begun.id()).isDueFor("node", over))
                    .isTrue();
            assertThat(em.find(Appointment.class, later.id()).isDueFor("node", over))
                    .isFalse();
        });
    }

    @Test
    void theTimeInWhichCallsWereOffIsAnOutageToo() {
        assertThat(callsOff()).isFalse();
        database.doInTransaction(
                em -> new OutageRepository(em).callsSwitch().off("the network is being replaced", "admin", NOW));
        assertThat(callsOff()).isTrue();
        assertThatThrownBy(() -> database.doInTransaction(
                        em -> new OutageRepository(em).callsSwitch().off("again", "admin", NOW)))
                .isInstanceOf(BusinessException.class);

        Outage outage = database.inTransaction(em ->
                new OutageRepository(em).callsSwitch().on(NOW.plusSeconds(60)).orElseThrow());

        assertThat(outage.kind()).isEqualTo(OutageKind.CALLS_OFF);
        assertThat(callsOff()).isFalse();
        Optional<Outage> again = database.inTransaction(
                em -> new OutageRepository(em).callsSwitch().on(NOW));
        assertThat(again).isEmpty();
    }
}
