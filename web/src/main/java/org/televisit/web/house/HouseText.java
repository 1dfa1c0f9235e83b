package org.televisit.web.house;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.house.HouseLine;
import org.televisit.web.appointment.VisitText;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts a visit of the house into words, the same as on the pages of those who have it. */
@Named("houseText")
@RequestScoped
public class HouseText {

    @Inject
    private VisitText text;

    @Inject
    private Times times;

    @Inject
    private Words words;

    /** "14:00". */
    public String clock(HouseLine visit) {
        return times.clock(visit.startsAt(), visit.zone());
    }

    /** "Monday 23 November". */
    public String day(HouseLine visit) {
        return times.day(date(visit), visit.zone());
    }

    /** "Mon". */
    public String weekday(HouseLine visit) {
        return times.weekday(date(visit));
    }

    /** "23". */
    public int dayOfMonth(HouseLine visit) {
        return date(visit).getDayOfMonth();
    }

    /** "Nov". */
    public String month(HouseLine visit) {
        return times.shortMonth(date(visit));
    }

    /** "Maria Silva with Dr. Amina Otieno". */
    public String both(HouseLine visit) {
        return words.with2("history.both", visit.patientName(), visit.practitionerName());
    }

    /** "Follow-up, 20 minutes". */
    public String about(HouseLine visit) {
        return text.type(visit.visitTypeCode()) + ", " + words.with("visit.minutes", visit.lengthMinutes());
    }

    /** What has become of it, or what it waits for; null when it is simply booked. */
    public String badge(HouseLine visit) {
        return switch (Standing.of(visit)) {
            case LIVE -> words.text("badge.live");
            case WAITS -> words.text("badge.waiting");
            case OPEN -> visit.payment() == PaymentStatus.DUE ? words.text("badge.unpaid") : null;
            case MISSED, OVER -> text.outcome(visit.status(), visit.cancellationReason(), visit.channel());
        };
    }

    /** The badge's colour class. */
    public String badgeClass(HouseLine visit) {
        return switch (Standing.of(visit)) {
            case LIVE -> "good";
            case WAITS -> "calm";
            case OPEN -> "warn";
            case MISSED, OVER -> text.outcomeClass(visit.status());
        };
    }

    private LocalDate date(HouseLine visit) {
        return times.date(visit.startsAt(), visit.zone());
    }

    /** How a visit stands, for a colour. */
    enum Standing {
        OPEN,
        WAITS,
        LIVE,
        OVER,
        MISSED;

        static Standing of(HouseLine visit) {
            if (visit.callStatus() == CallStatus.IN_PROGRESS || visit.callStatus() == CallStatus.INTERRUPTED) {
                return LIVE;
            }
            return switch (visit.status()) {
                case PENDING, BOOKED, ARRIVED -> visit.waitingSince() == null ? OPEN : WAITS;
                case FULFILLED -> OVER;
                case CANCELLED, NOSHOW -> MISSED;
            };
        }
    }
}
