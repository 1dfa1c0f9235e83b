package org.televisit.domain.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Person;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.IllegalTransitionException;

/**
 * Something a person is to be told by mail, by text message or by push.
 *
 * <p>It is written in the transaction that makes it true, <em>pending</em> until it is due. Whoever sends it claims its
 * bucket for a while first; a claim that ends without a word is anybody's again. It ends <em>sent</em>, <em>kept</em> where
 * there is no mail server, <em>skipped</em> when it has lost its truth or its use, or <em>dead</em> when the mail
 * server won't have it; an admin may have a dead one tried again. (REQUIREMENTS T1, N1)
 *
 * <p>A row holds what the text tells of the visit as it was then: the text is made of it when it is sent, so that the
 * time that remains is right, and again when somebody reads what was sent.
 */
@Entity
public class OutboxMessage {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "outbox_message_id")
    @SequenceGenerator(name = "outbox_message_id", sequenceName = "outbox_message_id", allocationSize = 50)
    private Long id;

    @Version
    private int version;

    @Column(length = 64, nullable = false, unique = true, updatable = false)
    private String messageKey;

    @Enumerated(EnumType.STRING)
    @Column(length = 8, nullable = false, updatable = false)
    private MessageChannel channel = MessageChannel.MAIL;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private MessageKind kind;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ParticipantRole recipient;

    private Long patientId;
    private Long practitionerId;
    private Long appointmentId;
    private int scheduleRevision;
    private Instant startsAt;

    @Column(length = 64)
    private String visitZone;

    private Instant expectedAt;
    private Integer calendarSequence;

    @Column(length = 2000)
    private String details;

    @Column(nullable = false, updatable = false)
    private Instant writtenAt;

    @Column(nullable = false, updatable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private OutboxStatus status;

    private int attempts;
    private Instant nextTryAt;

    @Column(nullable = false, updatable = false)
    private int bucket;

    private Instant sentAt;

    @Column(length = 254)
    private String toAddress;

    @Column(length = 8)
    private String language;

    @Column(length = 64)
    private String zone;

    @Column(length = 100)
    private String lastError;

    protected OutboxMessage() {}

    /** Begins a message that tells one of the two about their visit as it is now. */
    public static Draft about(Appointment visit, MessageKind kind, ParticipantRole recipient) {
        OutboxMessage message = new OutboxMessage();
        message.kind = Objects.requireNonNull(kind, "kind");
        message.recipient = Objects.requireNonNull(recipient, "recipient");
        message.patientId = visit.patient().id();
        message.practitionerId = visit.practitioner().id();
        message.addressTo(recipient == ParticipantRole.PATIENT ? visit.patient() : visit.practitioner());
        message.appointmentId = visit.id();
        message.scheduleRevision = visit.scheduleRevision();
        message.startsAt = visit.startsAt();
        message.visitZone = visit.zone();
        message.messageKey = visit.publicId() + "." + visit.scheduleRevision() + "." + kind.name()
                + (recipient == ParticipantRole.PATIENT ? ".p" : ".d");
        return new Draft(message);
    }

    /** Begins one to a patient about no visit; the key unique for ever, at most 50 characters as before an @. */
    public static Draft to(Patient patient, MessageKind kind, String key) {
        OutboxMessage message = new OutboxMessage();
        message.kind = Objects.requireNonNull(kind, "kind");
        message.recipient = ParticipantRole.PATIENT;
        message.patientId = patient.id();
        message.messageKey = key + "." + kind.name();
        message.addressTo(patient);
        return new Draft(message);
    }

    private void addressTo(Person reader) {
        toAddress = reader.email();
        language = reader.language();
        zone = reader.zone();
    }

    /** A message that is still being written; {@link #due} ends that. */
    public static final class Draft {

        private final OutboxMessage message;

        private Draft(OutboxMessage message) {
            this.message = message;
        }

        /** The so-manieth of its kind in this revision of the visit; the first needs no number. */
        public Draft numbered(long number) {
            message.messageKey += "." + number;
            return this;
        }

        /** By another way than by mail; where that leads is looked up when it is sent. */
        public Draft by(MessageChannel way) {
            message.channel = way;
            message.messageKey += way.mark();
            message.toAddress = null;
            return this;
        }

        /** With a word on the change that calendars understand: each one higher than the last. */
        public Draft inCalendar(int sequence) {
            message.calendarSequence = sequence;
            return this;
        }

        /** To somebody else than the person's record says. */
        public Draft addressed(Told told) {
            message.toAddress = told.address();
            message.language = told.language();
            message.zone = told.zone();
            return this;
        }

        /** What the visit itself does not say. */
        public Draft with(Details details) {
            message.details = details.text();
            return this;
        }

        /** A time with somebody that is no visit yet, and in which zone it is told. */
        public Draft at(Instant start, String zone, Practitioner practitioner) {
            message.startsAt = start;
            message.visitZone = zone;
            message.practitionerId = practitioner.id();
            return this;
        }

        /** The message, to be sent at that moment or as soon as possible after it. */
        public OutboxMessage due(Instant dueAt, Instant now) {
            message.dueAt = Objects.requireNonNull(dueAt, "due at");
            message.nextTryAt = dueAt;
            message.writtenAt = now;
            message.status = OutboxStatus.PENDING;
            message.bucket = Buckets.of(message.appointmentId, message.patientId);
            return message;
        }
    }

    /** Tries a dead one again, from the beginning. @throws IllegalTransitionException when it is not dead */
    public void resend(Instant now) {
        become(OutboxStatus.PENDING);
        attempts = 0;
        lastError = null;
        nextTryAt = now;
    }

    private void become(OutboxStatus target) {
        if (!status.mayBecome(target)) {
            throw new IllegalTransitionException(status, target);
        }
        status = target;
    }

    /** The internal key; null until stored. */
    public Long id() {
        return id;
    }

    /** The same for ever, and no other message's: what stands before the @ of its Message-ID. */
    public String messageKey() {
        return messageKey;
    }

    /** What it tells. */
    public MessageKind kind() {
        return kind;
    }

    /** Where it stands. */
    public OutboxStatus status() {
        return status;
    }

    /** The internal key of the patient concerned; null when none is. */
    public Long patientId() {
        return patientId;
    }

    /** From when on it may be sent. */
    public Instant dueAt() {
        return dueAt;
    }

    /** When it is looked at next; null when there is nothing left to do. */
    public Instant nextTryAt() {
        return nextTryAt;
    }
}
