package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.televisit.application.appointment.VisitNowService;
import org.televisit.application.attendance.DelayService;
import org.televisit.application.call.CallService;
import org.televisit.application.call.DoorService;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.call.RingService;
import org.televisit.application.payment.PaymentService;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** What a doctor does on the page of the day; each button says which visit it means. */
@Named("dayDesk")
@RequestScoped
public class DayDesk {

    /** What a visit can have come to that is over by the clock. */
    public static final List<FinishOutcome> OUTCOMES = List.of(
            FinishOutcome.COMPLETED, FinishOutcome.TECHNICAL, FinishOutcome.BY_PHONE, FinishOutcome.NOT_ATTENDED);

    private static final Duration AVAILABLE_FOR = Duration.ofHours(2);

    @Inject
    private DelayService delays;

    @Inject
    private CallService calls;

    @Inject
    private PaymentService payments;

    @Inject
    private VisitNowService visitNow;

    @Inject
    private RingService rings;

    @Inject
    private DoorService door;

    @Inject
    private DayBacking day;

    @Inject
    private Notices notices;

    @Inject
    private Words words;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private Instant available;
    private boolean availabilityRead;
    private String visit;
    private String reason;
    private String message;
    private FinishOutcome outcome = FinishOutcome.COMPLETED;

    /** Tells the patient that it starts later. */
    public void late() {
        delays.announceLate(named(), Integer.parseInt(request.getParameter("minutes")));
        day.load();
        notices.done("day.late.told");
    }

    /** Five minutes more. */
    public void extend() {
        delays.extend(named());
        day.load();
        notices.done("day.extended");
    }

    /** Nothing closes the room by itself from now on. */
    public void hold() {
        delays.hold(visit, reason);
        day.load();
        notices.done("day.heldNow");
    }

    /** Takes a finish back. */
    public void reopen() {
        calls.reopen(named());
        day.load();
        notices.done("day.reopened");
    }

    /** The visit may start later, because its payment comes late. */
    public void agreeLatePayment() {
        payments.agreeLatePayment(named());
        day.load();
        notices.done("day.agreed");
    }

    /** Says what a visit came to that is over by the clock. */
    public void answer() {
        calls.answer(visit, outcome, reason);
        day.load();
        notices.done("day.answered");
    }

    /** Rings the patient in their open pages. */
    public void ring() {
        rings.ring(named());
        notices.done("day.rung");
    }

    /** Writes to a patient who waits. */
    public void say() {
        door.tell(visit, message);
        day.load();
        notices.done("day.said");
    }

    /** Nothing holds the end any more. */
    public void release() {
        delays.release(named());
        day.load();
        notices.done("day.released");
    }

    /** Patients can ask for a visit at once for two hours, or no longer. */
    public void switchAvailability() {
        boolean wanted = Boolean.parseBoolean(request.getParameter("available"));
        visitNow.available(wanted ? reader.getNow().plus(AVAILABLE_FOR) : null);
        availabilityRead = false;
    }

    /** Until when patients can ask for a visit at once, as "14:00"; null when they can't. */
    public String getAvailableUntil() {
        if (!availabilityRead) {
            available = visitNow.availableUntil();
            availabilityRead = true;
        }
        return available == null ? null : times.clock(available, ZoneId.of("UTC"));
    }

    /** What a visit can have come to. */
    public List<FinishOutcome> getOutcomes() {
        return OUTCOMES;
    }

    /** The outcome in words. */
    public String label(FinishOutcome each) {
        return words.text("day.outcome." + each.name());
    }

    private String named() {
        return request.getParameter("visit");
    }

    public String getVisit() {
        return visit;
    }

    public void setVisit(String visit) {
        this.visit = visit;
    }

    /** What is suggested until something is written. */
    public String getMessage() {
        return message == null ? words.text("day.say.suggested") : message;
    }

    public void setMessage(String message) {
        this.message = message;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public FinishOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(FinishOutcome outcome) {
        this.outcome = outcome;
    }
}
