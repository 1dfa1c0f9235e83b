package org.televisit.web.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.televisit.application.appointment.PaymentView;
import org.televisit.application.payment.PaymentService;
import org.televisit.web.page.Notices;

/** What staff note about money, each asked for once in a dialog. */
@Named("paymentDesk")
@RequestScoped
public class PaymentDesk {

    @Inject
    private PaymentService payments;

    @Inject
    private PaymentsBacking lists;

    @Inject
    private Notices notices;

    private String visit;
    private String trouble;
    private String reference;
    private String reason;
    private String note;

    /** The whole of what is due was received. */
    public void record() {
        PaymentView due = payments.of(visit);
        payments.record(visit, due.amountMinor(), due.currency(), reference);
        reference = null;
        lists.forget();
        notices.done("payments.recorded");
    }

    /** Nobody need pay. */
    public void waive() {
        payments.waive(visit, reason);
        reason = null;
        lists.forget();
        notices.done("payments.waived");
    }

    /** The money went back. */
    public void refunded() {
        payments.refunded(visit, reference);
        reference = null;
        lists.forget();
        notices.done("payments.refunded");
    }

    /** Somebody has looked at what was odd. */
    public void settle() {
        payments.settleTrouble(trouble, note);
        note = null;
        lists.forget();
        notices.done("payments.settled");
    }

    public String getVisit() {
        return visit;
    }

    public void setVisit(String visit) {
        this.visit = visit;
    }

    public String getTrouble() {
        return trouble;
    }

    public void setTrouble(String trouble) {
        this.trouble = trouble;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
