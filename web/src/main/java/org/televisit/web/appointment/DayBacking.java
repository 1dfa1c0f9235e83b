package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** A doctor's day: the visits in order, how late they run, who waits, what asks for an answer, what comes after. */
@Named("day")
@RequestScoped
public class DayBacking {

    private static final int LATER_SHOWN = 5;
    private static final List<Integer> DELAYS = List.of(5, 10, 15);

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private VisitText text;

    @Inject
    private ReadinessText readiness;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private HttpServletRequest request;

    private LocalDate date;
    private boolean today;
    private List<AppointmentView> visits;
    private List<AppointmentView> later;
    private List<AppointmentView> toAnswer;
    private AppointmentView focus;

    @PostConstruct
    void load() {
        LocalDate asked = Dates.of(request.getParameter("date"));
        visits = appointments.day(asked, reader.getZone());
        ZoneId zone = visits.isEmpty() ? ZoneId.of("UTC") : visits.get(0).zone();
        date = asked == null ? reader.today(zone) : asked;
        today = date.equals(reader.today(zone));
        readiness.read(visits);
        later = today ? after() : List.of();
        toAnswer = today ? appointments.toAnswer() : List.of();
        focus = visits.stream().filter(this::running).findFirst().orElse(null);
    }

    private List<AppointmentView> after() {
        List<String> shown = visits.stream().map(AppointmentView::id).toList();
        return appointments.upcoming(shown.size() + LATER_SHOWN).stream()
                .filter(visit -> !shown.contains(visit.id()))
                .limit(LATER_SHOWN)
                .toList();
    }

    /** "Friday 20 November". */
    public String getTitle() {
        return times.longDay(date, reader.today(ZoneId.of("UTC")));
    }

    /** "6 visits, 3 to come". */
    public String getSummary() {
        long open = visits.stream().filter(visit -> !visit.status().settled()).count();
        return visits.isEmpty() ? words.text("day.summary.none") : words.with2("day.summary", visits.size(), open);
    }

    /** Minutes by which the next visit will start late; 0 when it won't. */
    public long getMinutesLate() {
        return visits.stream()
                .filter(visit -> !visit.status().settled() && !text.live(visit))
                .findFirst()
                .map(DayBacking::delay)
                .orElse(0L);
    }

    /** How many patients know a later time than the one agreed. */
    public long getTold() {
        return visits.stream()
                .filter(visit -> !visit.status().settled() && !text.live(visit) && delay(visit) > 0)
                .count();
    }

    private static long delay(AppointmentView visit) {
        return Duration.between(visit.startsAt(), visit.timing().expectedStart())
                .toMinutes();
    }

    /** "expected 14:08", or null when it is as agreed or over. */
    public String expected(AppointmentView visit) {
        boolean open = !visit.status().settled() && !text.live(visit);
        return open && delay(visit) > 0
                ? words.with("day.expected", times.clock(visit.timing().expectedStart(), visit.zone()))
                : null;
    }

    /** "waits for 6 minutes", or null. */
    public String waits(AppointmentView visit) {
        return getWaiting().contains(visit) ? words.with("day.waits", times.minutesSince(visit.waitingSince())) : null;
    }

    /** "Paid", or null when nothing is to be paid or the visit's badge says already that it is due. */
    public String payment(AppointmentView visit) {
        PaymentStatus status = visit.payment().status();
        boolean said = status == PaymentStatus.DUE && !text.live(visit) && visit.waitingSince() == null;
        return said || status == PaymentStatus.NOT_NEEDED || visit.status().settled()
                ? null
                : words.text("payment." + status.name());
    }

    /** The payment badge's colour class. */
    public String paymentClass(AppointmentView visit) {
        return visit.payment().status() == PaymentStatus.DUE ? "warn" : "";
    }

    /** Whether there is anything to do about it now besides going in. */
    public boolean tools(AppointmentView visit) {
        return mayBeLate(visit)
                || paysLate(visit)
                || reopenable(visit)
                || text.live(visit)
                || ringable(visit)
                || visit.timing().held();
    }

    /** Whether the patient can be rung: the door is open and they are not there. */
    public boolean ringable(AppointmentView visit) {
        boolean conducts = visit.practitionerId().equals(reader.getVisitor().publicId());
        return conducts && visit.join().allowed() && visit.waitingSince() == null && !text.live(visit);
    }

    /** Whether the doctor may tell the patient of a delay: for the visit that is next or due. */
    public boolean mayBeLate(AppointmentView visit) {
        return today && (now(visit) || next(visit)) && !text.live(visit);
    }

    /** Whether the patient paid after the start and the doctor may agree to begin later. */
    public boolean paysLate(AppointmentView visit) {
        return visit.payment().lateToAgree();
    }

    /** Whether the finished call can be taken up again. */
    public boolean reopenable(AppointmentView visit) {
        return visit.reopenable();
    }

    /** Why the doctor is asked what it came to, or null when the clock alone is why. */
    public String whyAsked(AppointmentView visit) {
        String why = visit.timing().outcomeAsked();
        return why == null ? null : words.text("day.asked." + why);
    }

    /** The minutes by which one can be late. */
    public List<Integer> getDelays() {
        return DELAYS;
    }

    public LocalDate getDate() {
        return date;
    }

    public boolean isToday() {
        return today;
    }

    public List<AppointmentView> getVisits() {
        return visits;
    }

    public List<AppointmentView> getLater() {
        return later;
    }

    public List<AppointmentView> getToAnswer() {
        return toAnswer;
    }

    /** Patients who are in the room and not yet let in. */
    public List<AppointmentView> getWaiting() {
        return visits.stream()
                .filter(visit -> visit.waitingSince() != null && !visit.status().settled() && !text.live(visit))
                .toList();
    }

    /** "Birth date matches", of a patient who waits; null when nothing was left. */
    public String check(AppointmentView visit) {
        return visit.preparation() == null || visit.preparation().birthDateCheck() == null
                ? null
                : words.text("day.check." + visit.preparation().birthDateCheck().word());
    }

    /** The visit that asks for the doctor now gets the one primary button. */
    public boolean now(AppointmentView visit) {
        return focus != null && focus.id().equals(visit.id());
    }

    /** Whether this is the one that comes next: it shows how long there is. */
    public boolean next(AppointmentView visit) {
        return visits.stream()
                .filter(each -> !each.status().settled() && each.startsAt().isAfter(reader.getNow()))
                .findFirst()
                .filter(each -> each.id().equals(visit.id()))
                .isPresent();
    }

    /** The item's class: over, now, or to come. */
    public String style(AppointmentView visit) {
        if (now(visit)) {
            return "now";
        }
        return visit.status().settled() ? "done" : "";
    }

    private boolean running(AppointmentView visit) {
        if (visit.status().settled()) {
            return false;
        }
        Instant now = reader.getNow();
        return text.live(visit)
                || visit.join().allowed()
                || !now.isBefore(visit.startsAt()) && now.isBefore(visit.visitEnd());
    }
}
