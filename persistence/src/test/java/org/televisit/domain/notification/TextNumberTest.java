package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** A number is used once its code came back, and not a moment longer than its patient wants (N3). */
@ParameterizedClass
@EachDatabase
class TextNumberTest {

    private static final String NUMBER = "+34612345678";
    private static final String CODE = "042137";

    @Parameter
    Database database;

    private Patient patient;

    @BeforeEach
    void somebody() {
        patient = Clinic.patient(database);
    }

    private TextNumber asked() {
        TextNumber number = TextNumber.of(patient);
        number.ask(NUMBER, TextCode.of(CODE), NOW);
        return number;
    }

    @Test
    void theCodeThatWasSentConfirmsItAndIsWorthNothingAfterwards() {
        TextNumber number = asked();
        assertThat(number.confirmed()).isFalse();

        assertThat(number.confirm(" 042 137 ", NOW.plusSeconds(30))).isTrue();

        assertThat(number.confirmed()).isTrue();
        assertThat(number.awaitsCode(NOW.plusSeconds(31))).isFalse();
        assertThat(number.confirm(CODE, NOW.plusSeconds(31))).isFalse();
    }

    @Test
    void theFifthWrongCodeIsTheLast() {
        TextNumber number = asked();
        for (int wrong = 0; wrong < TextNumber.TRIES; wrong++) {
            assertThat(number.confirm("99999" + wrong, NOW)).isFalse();
        }
        assertThat(number.confirm(CODE, NOW)).isFalse();
        assertThat(number.confirmed()).isFalse();

        number.ask(NUMBER, TextCode.of(CODE), NOW.plusSeconds(60));
        assertThat(number.confirm(CODE, NOW.plusSeconds(61))).isTrue();
    }

    @Test
    void aCodeIsGoodForTenMinutesAndNoLonger() {
        Instant end = NOW.plus(Duration.ofMinutes(10));

        assertThat(asked().confirm(CODE, end)).isFalse();
        assertThat(asked().confirm(CODE, end.minusMillis(1))).isTrue();
    }

    @Test
    void whatIsNoCodeIsNotOne() {
        for (String typed : new String[] {null, "", "42137", "0421370", "O42137", CODE + "'--"}) {
            assertThat(asked().confirm(typed, NOW)).as("%s", typed).isFalse();
        }
    }

    @Test
    void threeCodesAnHourAndGivingUpInBetweenMakesItNoMore() {
        TextNumber number = asked();
        number.ask(NUMBER, TextCode.of(CODE), NOW);
        number.giveUp();
        number.ask(NUMBER, TextCode.of(CODE), NOW);
        Instant soon = NOW.plus(Duration.ofMinutes(59));

        assertThatThrownBy(() -> number.ask(NUMBER, TextCode.of(CODE), soon))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo("code-too-often"));
        number.ask(NUMBER, TextCode.of(CODE), NOW.plus(Duration.ofHours(1)));
        assertThat(number.awaitsCode(NOW.plus(Duration.ofHours(1)))).isTrue();
    }

    @Test
    void anotherNumberMustBeConfirmedAnew() {
        TextNumber number = asked();
        number.confirm(CODE, NOW);

        number.ask("+254712345678", TextCode.of(CODE), NOW);

        assertThat(number.confirmed()).isFalse();
    }

    @Test
    void noRowHoldsTheCodeAndTheSameCodeLooksDifferentEachTime() {
        TextCode one = TextCode.of(CODE);
        TextCode other = TextCode.of(CODE);

        assertThat(one.hash()).doesNotContain(CODE).hasSize(64).isNotEqualTo(other.hash());
        assertThat(one.is(CODE)).isTrue();
        assertThat(TextCode.next()).matches("\\d{6}");
    }

    @Test
    void onlyAConfirmedNumberIsReadWithAMessage() {
        Appointment visit = Clinic.storedVisit(database);
        patient = visit.patient();
        assertThat(phoneOf(visit)).isNull();

        TextNumber number = Clinic.stored(database, asked());
        assertThat(phoneOf(visit)).isNull();

        change(number, kept -> kept.confirm(CODE, NOW));
        assertThat(phoneOf(visit)).isEqualTo(NUMBER);

        change(number, TextNumber::giveUp);
        assertThat(phoneOf(visit)).isNull();
    }

    private void change(TextNumber number, Consumer<TextNumber> act) {
        database.doInTransaction(em -> act.accept(em.find(TextNumber.class, number.id())));
    }

    private String phoneOf(Appointment visit) {
        OutboxMessage message = Clinic.stored(
                database,
                OutboxMessage.about(visit, MessageKind.DELAY, ParticipantRole.PATIENT)
                        .by(MessageChannel.SMS)
                        .numbered(System.nanoTime())
                        .due(NOW.plus(Duration.ofDays(300)), NOW));
        return database.inTransaction(em -> new OutboxRepository(em).facts(message.id()))
                .now()
                .address();
    }

    @Test
    void twoRecordsThatBecomeOneKeepTheNumberThatIsThere() {
        Patient into = Clinic.patient(database);
        database.doInTransaction(em -> {
            ReachRepository reach = new ReachRepository(em);
            reach.add(asked());
            TextNumber empty = TextNumber.of(into);
            reach.add(empty);
        });

        database.doInTransaction(em -> new ReachRepository(em).move(patient, into));

        String kept = database.inTransaction(em -> {
            assertThat(new ReachRepository(em).numberOf(patient)).isEmpty();
            return new ReachRepository(em).numberOf(into).orElseThrow().number();
        });
        assertThat(kept).isEqualTo(NUMBER);
    }

    @Test
    void aBrowserIsKnownByItsAddressAndBelongsToWhoeverSaidSoLast() {
        String address = "https://push.example.org/" + UUID.randomUUID();
        PushDevice device = PushDevice.at(address, "maria", NOW);
        device.telling("a-key", NOW);
        device.told("a-key");
        database.doInTransaction(em -> new ReachRepository(em).add(device));

        PushDevice kept = database.inTransaction(
                em -> new ReachRepository(em).device(device.endpointHash()).orElseThrow());
        assertThat(kept.knows("a-key")).isTrue();
        kept.belongsTo("li", NOW);

        assertThat(kept.subject()).isEqualTo("li");
        assertThat(kept.newsKey()).isNull();
        assertThat(kept.knows("a-key")).isFalse();
    }
}
