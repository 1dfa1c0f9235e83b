package org.televisit.application.notification;

import java.time.Instant;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.notification.Addressee;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.Told;
import org.televisit.domain.notification.VisitNow;

/** Messages to test with: Maria in Madrid sees Dr. Amina Otieno in Nairobi. */
final class Messages {

    static final Instant START = Instant.parse("2027-03-02T10:00:00Z");
    static final String VISIT = "AbCdEfGhIjKlMnOpQrStUv";
    static final MailSettings SETTINGS =
            new MailSettings(true, null, null, "St. Mary's Hospital", "https://visits.example.org/televisit");

    private static final Addressee DOCTOR = new Addressee(
            "Dr.", "Amina", "Otieno", "otieno@example.org", "en", "Africa/Nairobi", true, "sub-of-otieno", null);

    private long id = 1;
    private MessageKind kind = MessageKind.CONFIRMATION;
    private ParticipantRole recipient = ParticipantRole.PATIENT;
    private String language = "en";
    private String zone = "Europe/Madrid";
    private String email = "maria@example.org";
    private String visitZone = "Africa/Nairobi";
    private Instant start = START;
    private Instant expected;
    private Integer sequence;
    private Details details = Details.NONE;
    private int attempts;
    private MessageChannel channel = MessageChannel.MAIL;
    private String phone = "+34612345678";

    private Messages() {}

    static Messages of(MessageKind kind) {
        Messages message = new Messages();
        message.kind = kind;
        if (kind.changesCalendar()) {
            message.sequence = 0;
        }
        return message;
    }

    Messages id(long number) {
        id = number;
        return this;
    }

    Messages by(MessageChannel way) {
        channel = way;
        return this;
    }

    Messages phone(String number) {
        phone = number;
        return this;
    }

    Messages toDoctor() {
        recipient = ParticipantRole.PRACTITIONER;
        return this;
    }

    Messages reads(String chosenLanguage, String chosenZone) {
        language = chosenLanguage;
        zone = chosenZone;
        return this;
    }

    Messages at(String address) {
        email = address;
        return this;
    }

    Messages starts(Instant at, String agreedZone) {
        start = at;
        visitZone = agreedZone;
        return this;
    }

    Messages expectedAt(Instant at) {
        expected = at;
        return this;
    }

    Messages sequence(int number) {
        sequence = number;
        return this;
    }

    Messages with(String name, String value) {
        details = details.with(name, value);
        return this;
    }

    Messages attempted(int times) {
        attempts = times;
        return this;
    }

    MessageFacts facts() {
        Addressee patient = new Addressee("", "Maria", "Silva", email, language, zone, true, "sub-of-maria", phone);
        VisitNow visit =
                new VisitNow(VISIT, AppointmentStatus.BOOKED, 0, 20, start, expected == null ? start : expected);
        return new MessageFacts(
                id,
                "key-" + id,
                channel,
                kind,
                recipient,
                attempts,
                0,
                start,
                visitZone,
                new Told(email, language, zone, null),
                sequence,
                details,
                visit,
                patient,
                DOCTOR);
    }

    Mail mail(Instant now) {
        MessageFacts facts = facts();
        return new MessageWriter(SETTINGS).write(facts, facts.now(), now);
    }
}
