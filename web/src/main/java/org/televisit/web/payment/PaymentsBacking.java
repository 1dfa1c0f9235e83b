package org.televisit.web.payment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.payment.PaymentQueries;
import org.televisit.application.payment.PaymentService;
import org.televisit.application.payment.PaymentTrouble;
import org.televisit.application.payment.RefundLine;
import org.televisit.web.page.Money;
import org.televisit.web.page.Words;

/** The work lists about money, each a page at a time by key. */
@Named("payments")
@RequestScoped
public class PaymentsBacking {

    /** What there is to work on. */
    public enum WorkList {
        DUE,
        REFUNDS,
        TROUBLES
    }

    private static final int PAGE = 30;
    private static final ZoneId UNKNOWN = ZoneId.of("UTC");

    @Inject
    private PaymentService payments;

    @Inject
    private PaymentQueries queries;

    @Inject
    private Money money;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private List<AppointmentView> due;
    private List<RefundLine> refunds;
    private List<PaymentTrouble> troubles;

    /** The list chosen; what is to be received when none is. */
    public WorkList getList() {
        String list = request.getParameter("list");
        for (WorkList each : WorkList.values()) {
            if (each.name().equals(list)) {
                return each;
            }
        }
        return WorkList.DUE;
    }

    /** Something was done: the lists are read anew. */
    void forget() {
        due = null;
        refunds = null;
        troubles = null;
    }

    public List<AppointmentView> getDue() {
        if (due == null) {
            due = getList() == WorkList.DUE ? queries.due(after(), PAGE) : List.of();
        }
        return due;
    }

    public List<RefundLine> getRefunds() {
        if (refunds == null) {
            refunds = getList() == WorkList.REFUNDS ? payments.refundsDue(after(), PAGE) : List.of();
        }
        return refunds;
    }

    public List<PaymentTrouble> getTroubles() {
        if (troubles == null) {
            troubles = getList() == WorkList.TROUBLES ? payments.troubles(after(), PAGE) : List.of();
        }
        return troubles;
    }

    public boolean isNothing() {
        return getDue().isEmpty() && getRefunds().isEmpty() && getTroubles().isEmpty();
    }

    /** What an empty list means. */
    public String getEmptyTitle() {
        return words.text("payments.none." + getList().name());
    }

    /** Where the next page begins; null when this one is not full. */
    public String getNext() {
        return switch (getList()) {
            case DUE -> getDue().size() < PAGE ? null : getDue().get(PAGE - 1).id();
            case REFUNDS ->
                getRefunds().size() < PAGE ? null : getRefunds().get(PAGE - 1).appointmentId();
            case TROUBLES ->
                getTroubles().size() < PAGE ? null : getTroubles().get(PAGE - 1).id();
        };
    }

    /** "€25.00", or that no price was named. */
    public String amount(long minor, String currency) {
        return currency == null ? words.text("payments.noPrice") : money.text(minor, currency);
    }

    /** Why the visit did not take place, so why the money goes back. */
    public String why(RefundLine line) {
        return line.reason() == null
                ? ""
                : words.text("cancelled." + line.reason().name());
    }

    /** What is odd about it. */
    public String trouble(PaymentTrouble line) {
        return words.text("payments.trouble." + line.kind().name());
    }

    /** The zone of last resort for times. */
    public ZoneId getZone() {
        return UNKNOWN;
    }

    private String after() {
        return request.getParameter("after");
    }
}
