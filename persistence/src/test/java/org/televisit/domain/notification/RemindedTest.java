package org.televisit.domain.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.fixture.Clinic.storedVisit;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.person.Patient;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;
import org.televisit.fixture.EachDatabase;

/** Patients choose whether they are reminded (T1); of everything else they are told in any case. */
@ParameterizedClass
@EachDatabase
class RemindedTest {

    private static final Instant NOW = Clinic.START.minus(Duration.ofHours(24));

    @Parameter
    Database database;

    private final ReminderRules rules = ReminderRules.standard();

    private MessageFacts written(Appointment visit, MessageKind kind, ParticipantRole recipient) {
        OutboxMessage message = Clinic.stored(
                database, OutboxMessage.about(visit, kind, recipient).due(NOW, NOW));
        Claim claim = new Claim(
                MessageChannel.MAIL, UUID.randomUUID().toString().substring(0, 22), NOW, NOW.plusSeconds(120));
        List<MessageFacts> due = database.inTransaction(em -> {
            OutboxQueue queue = new OutboxQueue(em);
            List<MessageFacts> claimed = queue.claim(claim, 1_000);
            queue.release(claim);
            return claimed;
        });
        return due.stream()
                .filter(facts -> facts.key().equals(message.messageKey()))
                .findFirst()
                .orElseThrow();
    }

    private Appointment visitOfOneWho(boolean wantsReminders) {
        Appointment visit = storedVisit(database);
        database.doInTransaction(
                em -> em.find(Patient.class, visit.patient().id()).remind(wantsReminders));
        return visit;
    }

    @Test
    void nobodyHasToAskForReminders() {
        assertThat(Clinic.patient().reminded()).isTrue();
        MessageFacts reminder = written(storedVisit(database), MessageKind.REMINDER_DAY, ParticipantRole.PATIENT);

        assertThat(reminder.patient().reminded()).isTrue();
        assertThat(Relevance.of(reminder, rules, NOW)).isTrue();
    }

    @Test
    void whoWantsNoneGetsNoneAndTheDoctorStillDoes() {
        for (MessageKind kind : List.of(MessageKind.REMINDER_DAY, MessageKind.REMINDER_SOON)) {
            Appointment visit = visitOfOneWho(false);

            assertThat(Relevance.of(written(visit, kind, ParticipantRole.PATIENT), rules, NOW))
                    .isFalse();
            MessageFacts doctors = written(visit, kind, ParticipantRole.PRACTITIONER);
            assertThat(doctors.reader().displayName()).isEqualTo("Dr. Amina Otieno");
            assertThat(doctors.patient().reminded()).isFalse();
            assertThat(Relevance.of(doctors, rules, NOW)).isTrue();
        }
    }

    @Test
    void whoWantsNoneIsToldOfEverythingElse() {
        for (MessageKind kind : List.of(MessageKind.CONFIRMATION, MessageKind.CHANGE, MessageKind.DELAY)) {
            assertThat(Relevance.of(written(visitOfOneWho(false), kind, ParticipantRole.PATIENT), rules, NOW))
                    .isTrue();
        }
    }

    @Test
    void theChoiceCanBeTakenBackAndSaidTwiceItIsNoChange() {
        Patient patient = Clinic.patient();

        assertThat(patient.remind(false)).isTrue();
        assertThat(patient.remind(false)).isFalse();
        assertThat(patient.remind(true)).isTrue();
        assertThat(patient.reminded()).isTrue();
    }
}
