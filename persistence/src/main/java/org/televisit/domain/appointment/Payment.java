package org.televisit.domain.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.IllegalTransitionException;

/**
 * What is to be paid for a visit, and what has become of it (REQUIREMENTS A9).
 *
 * <p>It lies in the row of its visit, so that whoever receives a payment and whoever lets the visit lapse lock the
 * same row and the later one sees what the earlier one did.
 */
@Embeddable
public class Payment {

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_status", length = 20, nullable = false)
    private PaymentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_kind", length = 20, nullable = false)
    private PaymentKind kind;

    @Column(name = "payment_amount")
    private long amountMinor;

    @Column(name = "payment_currency", length = 3)
    private String currency;

    private Instant lapsesAt;
    private Instant paidAt;

    @Column(name = "payment_by", length = 64)
    private String by;

    @Column(name = "payment_reference", length = 200)
    private String reference;

    @Column(name = "payment_carried_from", length = 22)
    private String carriedFrom;

    protected Payment() {}

    /** What a visit of this type costs, as the type has it today. */
    static Payment of(VisitType type) {
        Payment payment = new Payment();
        payment.kind = type.payment();
        payment.amountMinor = type.priceMinor();
        payment.currency = type.currency();
        payment.status = payment.kind == PaymentKind.NONE ? PaymentStatus.NOT_NEEDED : PaymentStatus.DUE;
        return payment;
    }

    /** At the desk it may be waited for until the start; see {@link #expectOnlineUntil}. */
    void expectUntil(Instant startsAt) {
        lapsesAt = status == PaymentStatus.DUE ? startsAt : null;
    }

    /** Online it is not waited for longer than this, and never beyond the start. */
    void expectOnlineUntil(Instant latest) {
        if (status == PaymentStatus.DUE && kind == PaymentKind.ONLINE && latest.isBefore(lapsesAt)) {
            lapsesAt = latest;
        }
    }

    void receive(String reference, String by, Instant now) {
        become(PaymentStatus.PAID);
        this.reference = reference;
        this.by = Objects.requireNonNull(by, "by");
        paidAt = now;
        lapsesAt = null;
    }

    void take(Payment other, String fromVisit, Instant now) {
        receive(other.reference, other.by, now);
        carriedFrom = fromVisit;
        other.credit();
    }

    void waive(String by, Instant now) {
        become(PaymentStatus.WAIVED);
        this.by = Objects.requireNonNull(by, "by");
        paidAt = now;
        lapsesAt = null;
    }

    /** It is to be given back. */
    public void refundDue() {
        become(PaymentStatus.REFUND_DUE);
    }

    /** It was given back. */
    public void refunded() {
        become(PaymentStatus.REFUNDED);
    }

    /** It is kept after all, because the outcome it was to be given back for was corrected. */
    public void keep() {
        become(PaymentStatus.PAID);
    }

    /** It pays for another visit. */
    public void credit() {
        become(PaymentStatus.CREDITED);
    }

    private void become(PaymentStatus target) {
        if (!status.mayBecome(target)) {
            throw new IllegalTransitionException(status, target);
        }
        status = target;
    }

    /** Whether exactly this is what the visit costs. */
    public boolean costs(long amountMinor, String currency) {
        return this.amountMinor == amountMinor && Objects.equals(this.currency, currency);
    }

    /** Whether another visit costs the same, so that a payment can move between them. */
    public boolean costsAs(Payment other) {
        return amountMinor == other.amountMinor && Objects.equals(currency, other.currency);
    }

    /** What has become of it. */
    public PaymentStatus status() {
        return status;
    }

    /** How it is paid. */
    public PaymentKind kind() {
        return kind;
    }

    /** Minor units of the currency; 0 where nothing is to be paid. */
    public long amountMinor() {
        return amountMinor;
    }

    /** ISO 4217; null where nothing is to be paid. */
    public String currency() {
        return currency;
    }

    /** When the visit lapses unless it is paid; null when nothing is due. */
    public Instant lapsesAt() {
        return lapsesAt;
    }

    /** When it was received or waived; null before. */
    public Instant paidAt() {
        return paidAt;
    }

    /** The OIDC sub of whoever recorded or waived it, or "system"; null before. */
    public String by() {
        return by;
    }

    /** What the provider or the desk calls it; null when nobody said. */
    public String reference() {
        return reference;
    }

    /** Public id of the visit it was paid for at first; null unless it was carried over. */
    public String carriedFrom() {
        return carriedFrom;
    }
}
