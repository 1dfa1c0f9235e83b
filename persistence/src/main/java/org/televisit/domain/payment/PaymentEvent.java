package org.televisit.domain.payment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.shared.PublicIds;

/**
 * A line of the ledger: something was said about money. It is never changed; a provider's event is kept once, however
 * often it is sent.
 */
@Entity
@Immutable
public class PaymentEvent {

    /** The provider of what staff and this server themselves record. */
    public static final String HOUSE = "house";

    private static final int LONGEST_NOTE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = PublicIds.LENGTH, nullable = false, unique = true)
    private String publicId = PublicIds.next();

    @Column(length = 40, nullable = false)
    private String provider;

    @Column(length = 120, nullable = false)
    private String eventId;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private PaymentEventKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    private Appointment appointment;

    private long amount;

    @Column(length = 3)
    private String currency;

    @Column(nullable = false)
    private Instant happenedAt;

    @Column(length = 200)
    private String reference;

    @Column(length = 100)
    private String namedVisit;

    @ManyToOne(fetch = FetchType.LAZY)
    private PaymentEvent about;

    @Column(length = LONGEST_NOTE)
    private String note;

    protected PaymentEvent() {}

    private PaymentEvent(String provider, String eventId, PaymentEventKind kind, Instant now) {
        this.provider = provider;
        this.eventId = Objects.requireNonNull(eventId, "event id");
        this.kind = kind;
        happenedAt = now;
    }

    /** What a provider told of money received; the visit is null when its reference names none. */
    public static PaymentEvent told(PaymentEventKind kind, Receipt receipt, Appointment visit, Instant now) {
        PaymentEvent event = new PaymentEvent(receipt.provider(), receipt.eventId(), kind, now);
        event.appointment = visit;
        event.amount = receipt.amountMinor();
        event.currency = receipt.currency();
        event.reference = receipt.paymentReference();
        event.namedVisit = shortened(receipt.visit(), 100);
        return event;
    }

    /** What this house itself decided about a visit's payment, whose amount it tells. */
    public static PaymentEvent decided(PaymentEventKind kind, Appointment visit, String note, Instant now) {
        PaymentEvent event = new PaymentEvent(HOUSE, PublicIds.next(), kind, now);
        event.appointment = visit;
        event.amount = visit.payment().amountMinor();
        event.currency = visit.payment().currency();
        event.reference = visit.payment().reference();
        event.note = shortened(note, LONGEST_NOTE);
        return event;
    }

    /** That somebody has looked at a line that needed it. */
    public static PaymentEvent settled(PaymentEvent about, String note, Instant now) {
        PaymentEvent event = new PaymentEvent(HOUSE, PublicIds.next(), PaymentEventKind.SETTLED, now);
        event.about = about;
        event.appointment = about.appointment;
        event.amount = about.amount;
        event.currency = about.currency;
        event.note = shortened(note, LONGEST_NOTE);
        return event;
    }

    private static String shortened(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }

    /** Rises with each line. */
    public Long id() {
        return id;
    }

    /** What the outside may call it. */
    public String publicId() {
        return publicId;
    }

    /** Whose word it is: a provider's name, or {@link #HOUSE}. */
    public String provider() {
        return provider;
    }

    /** What the provider calls its event; unique for the provider. */
    public String eventId() {
        return eventId;
    }

    /** What it tells. */
    public PaymentEventKind kind() {
        return kind;
    }

    /** The visit it is about; null when nobody knows. */
    public Appointment appointment() {
        return appointment;
    }

    /** Minor units. */
    public long amountMinor() {
        return amount;
    }

    /** ISO 4217, or null. */
    public String currency() {
        return currency;
    }

    /** When it was written. */
    public Instant happenedAt() {
        return happenedAt;
    }

    /** What the provider or the desk calls the payment, or null. */
    public String reference() {
        return reference;
    }

    /** What the provider gave as our reference, known or not; null where no provider spoke. */
    public String namedVisit() {
        return namedVisit;
    }

    /** What somebody wrote about it, or null. */
    public String note() {
        return note;
    }
}
