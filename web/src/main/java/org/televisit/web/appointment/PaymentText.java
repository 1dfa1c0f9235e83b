package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.televisit.application.appointment.AppointmentSettings;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.PaymentView;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.web.page.Money;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Spans;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts a visit's payment into words: what is due and until when, what was paid, what comes back. */
@Named
@RequestScoped
public class PaymentText {

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private Money money;

    @Inject
    private AppointmentSettings settings;

    /** "€40.00" in the reader's way of writing; "" where no price was named. */
    public String amount(AppointmentView visit) {
        return amount(visit.payment().amountMinor(), visit.payment().currency());
    }

    /** As the other, of any sum. */
    public String amount(long minor, String currency) {
        return currency == null ? "" : money.text(minor, currency);
    }

    /** Whether the visit waits for its payment. */
    public boolean due(AppointmentView visit) {
        return visit.payment().status() == PaymentStatus.DUE && !visit.status().settled();
    }

    /** "Payment due: €40.00." */
    public String dueTitle(AppointmentView visit) {
        String amount = amount(visit);
        return amount.isEmpty() ? words.text("pay.dueSome") : words.with("pay.due", amount);
    }

    /** Where and until when it is paid. */
    public String dueUntil(AppointmentView visit) {
        PaymentView payment = visit.payment();
        String until = payment.lapsesAt() == null ? "" : times.dayAndClock(payment.lapsesAt(), visit.zone());
        String way = payment.kind() == PaymentKind.DESK ? "desk" : payment.payUrl() == null ? "call" : "online";
        return words.with("pay.until." + way, until);
    }

    /** What becomes of money for a visit that did not take place; null when there is nothing to say. */
    public String refund(AppointmentView visit) {
        return switch (visit.payment().status()) {
            case REFUND_DUE -> words.with("pay.refundDue", amount(visit));
            case REFUNDED -> words.with("pay.refunded", amount(visit));
            case CREDITED -> words.text("pay.credited");
            case PAID -> kept(visit) ? words.text("pay.kept") : null;
            case NOT_NEEDED, DUE, WAIVED -> null;
        };
    }

    /** That the payment goes over to the visit that takes this one's place; null when none was made. */
    public String carried(AppointmentView visit) {
        PaymentStatus status = visit.payment().status();
        boolean paid = status == PaymentStatus.PAID || status == PaymentStatus.REFUND_DUE;
        return paid ? words.text("pay.carried") : null;
    }

    /** "€40.00, paid"; null where nothing is to be paid. */
    public String fact(AppointmentView visit) {
        PaymentStatus status = visit.payment().status();
        if (status == PaymentStatus.NOT_NEEDED) {
            return null;
        }
        String state = words.text("payment." + status.name());
        String amount = amount(visit);
        return amount.isEmpty() ? state : amount + " · " + state;
    }

    /** "Received Today, 13:40 · reference 4711", or null. */
    public String received(AppointmentView visit) {
        if (visit.payment().paidAt() == null || visit.payment().status() == PaymentStatus.WAIVED) {
            return null;
        }
        String reference = visit.payment().reference();
        return reference == null
                ? words.with("pay.received", paidOn(visit))
                : words.with2("pay.receivedAs", paidOn(visit), reference);
    }

    /** "Today, 13:40". */
    public String paidOn(AppointmentView visit) {
        return times.dayAndClock(visit.payment().paidAt(), visit.zone());
    }

    /** Whether money was received, so that there is something to put on paper. */
    public boolean receipt(AppointmentView visit) {
        return visit.payment().amountMinor() > 0 && received(visit) != null;
    }

    /** What cancelling now means for the money; null when nothing. */
    public String cancelling(AppointmentView visit) {
        boolean paid = visit.payment().status() == PaymentStatus.PAID;
        if (!reader.isPatient()) {
            return paid ? words.with("cancel.refundsPatient", amount(visit)) : null;
        }
        Instant last = visit.startsAt().minus(settings.lateCancelWithin());
        boolean late = reader.getNow().isAfter(last);
        if (late) {
            String within = Spans.words(reader.getLocale(), settings.lateCancelWithin());
            return words.with(paid ? "cancel.late.paid" : "cancel.late", within);
        }
        return paid ? words.with("cancel.refunds", amount(visit)) : null;
    }

    /** The payment as a step before the visit; null where nothing is to be paid. */
    public String step(AppointmentView visit) {
        return switch (visit.payment().status()) {
            case NOT_NEEDED -> null;
            case DUE -> words.text("home.before.pay");
            case PAID, CREDITED -> words.text("home.before.paid");
            case WAIVED, REFUND_DUE, REFUNDED -> words.text("home.before.free");
        };
    }

    private static boolean kept(AppointmentView visit) {
        return visit.status() == AppointmentStatus.CANCELLED || visit.status() == AppointmentStatus.NOSHOW;
    }
}
