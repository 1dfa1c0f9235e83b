package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicEntity;

/**
 * What the two have agreed upon: who sees whom, for what kind of visit, and when.
 *
 * <p>The time is kept as it was on a wall clock and as an instant, because zone rules change (REQUIREMENTS A11).
 */
@MappedSuperclass
public abstract class Agreement extends PublicEntity {

    private static final Duration BOOKING_TOLERANCE = Duration.ofSeconds(60);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Patient patient;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Practitioner practitioner;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private VisitType visitType;

    @Column(nullable = false)
    private Instant startsAt;

    private int lengthMinutes;
    private int bufferMinutes;

    @Column(nullable = false)
    private LocalDateTime wallTime;

    @Column(length = 64, nullable = false)
    private String zone;

    private int scheduleRevision;

    @Embedded
    private Payment payment;

    @Column(nullable = false, updatable = false)
    private Instant bookedAt;

    @Column(length = 64, nullable = false, updatable = false)
    private String bookedBy;

    @Embedded
    private Origin origin;

    protected Agreement() {}

    /** Another practitioner has agreed instead. */
    void with(Practitioner another) {
        practitioner = Objects.requireNonNull(another, "practitioner");
    }

    void between(Patient patient, Practitioner practitioner, VisitType type) {
        this.patient = Objects.requireNonNull(patient, "patient");
        this.practitioner = Objects.requireNonNull(practitioner, "practitioner");
        visitType = type;
        lengthMinutes = type.lengthMinutes();
        bufferMinutes = type.bufferMinutes();
        payment = Payment.of(type);
    }

    void by(String subject, Instant now) {
        bookedBy = Objects.requireNonNull(subject, "booked by");
        bookedAt = now;
    }

    void startAt(Instant start, ZoneId agreedZone, Instant now) {
        if (start.isBefore(now.minus(BOOKING_TOLERANCE))) {
            throw new BusinessException(Category.INVALID, "slot-past");
        }
        startsAt = start.truncatedTo(ChronoUnit.SECONDS);
        zone = agreedZone.getId();
        wallTime = LocalDateTime.ofInstant(startsAt, agreedZone);
        payment.expectUntil(startsAt);
    }

    /**
     * What is to be paid online is not waited for longer than this after the booking. To be said again when the visit
     * has moved, because until then it is waited for until the start. (A9)
     */
    public void payOnlineWithin(Duration window) {
        payment.expectOnlineUntil(bookedAt.plus(window));
    }

    /** Makes it one of a series, before it is stored. */
    public void partOf(Series series) {
        origin = Origin.of(series);
    }

    /**
     * Lets it take the place of a visit that could not take place, before it is stored; the database allows one each.
     *
     * @throws BusinessException CONFLICT not-rebookable
     */
    public void insteadOf(Appointment cancelled) {
        CancellationReason reason = cancelled.cancellationReason();
        if (reason == null || !reason.rebookable()) {
            throw new BusinessException(Category.CONFLICT, "not-rebookable");
        }
        origin = Origin.of(cancelled);
    }

    /** Takes as agreed what the wall shows at the start by today's rules of the zone. */
    public void readWallAnew() {
        wallTime = LocalDateTime.ofInstant(startsAt, ZoneId.of(zone));
    }

    /** When it was agreed to be, as an instant and on the wall. */
    public AgreedTime agreedTime() {
        return new AgreedTime(id(), startsAt, wallTime, zone);
    }

    void nextRevision() {
        scheduleRevision++;
    }

    /** Whether this OIDC sub is the patient's or the practitioner's. */
    public boolean isParty(String subject) {
        return subject != null && (subject.equals(patient.subject()) || subject.equals(practitioner.subject()));
    }

    /** Who comes. */
    public Patient patient() {
        return patient;
    }

    /** Whom they see. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** What kind of visit it is. */
    public VisitType visitType() {
        return visitType;
    }

    /** What has become of the money. */
    public PaymentStatus paymentStatus() {
        return payment.status();
    }

    /** How it is paid, and what was. */
    public Payment payment() {
        return payment;
    }

    /** The series it belongs to. */
    public Optional<Series> series() {
        return Optional.ofNullable(origin).map(Origin::series);
    }

    /** The visit that could not take place and whose place this one takes. */
    public Optional<Appointment> rebookedFrom() {
        return Optional.ofNullable(origin).map(Origin::rebookedFrom);
    }

    /** When it was first booked. */
    public Instant bookedAt() {
        return bookedAt;
    }

    /** The OIDC sub of whoever booked it, or "system". */
    public String bookedBy() {
        return bookedBy;
    }

    /** The agreed start, to the second. */
    public Instant startsAt() {
        return startsAt;
    }

    /** The agreed end, without extensions and buffer. */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(lengthMinutes));
    }

    /** Until when the time of both parties is held: the agreed end and the buffer after it. */
    public Instant heldUntil() {
        return endsAt().plus(Duration.ofMinutes(bufferMinutes));
    }

    /** Minutes, 5 to 240, as the visit type had them when the visit was booked. */
    public int lengthMinutes() {
        return lengthMinutes;
    }

    /** Minutes, 0 to 60, as the visit type had them when the visit was booked. */
    public int bufferMinutes() {
        return bufferMinutes;
    }

    /** What the wall clock of {@link #zone()} shows at the start. */
    public LocalDateTime wallTime() {
        return wallTime;
    }

    /** The IANA name of the zone that was agreed on. */
    public String zone() {
        return zone;
    }

    /** 0 as first booked, one more with each rescheduling. */
    public int scheduleRevision() {
        return scheduleRevision;
    }
}
