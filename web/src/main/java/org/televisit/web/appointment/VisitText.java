package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.LocalDate;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.CancellationReason;
import org.televisit.domain.appointment.Channel;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.call.CallStatus;
import org.televisit.domain.person.Specialty;
import org.televisit.web.page.Names;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Puts a visit into words for the one who reads: the same words on every page that shows one. */
@Named
@RequestScoped
public class VisitText {

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private TypeNames typeNames;

    /** The other side's name: the doctor's for the patient and the other way round. */
    public String other(AppointmentView visit) {
        return reader.isDoctor() ? visit.patientName() : visit.practitionerName();
    }

    /** The other side's initials. */
    public String initials(AppointmentView visit) {
        return Names.initials(other(visit));
    }

    /** "Today, 14:00". */
    public String when(AppointmentView visit) {
        return times.dayAndClock(visit.startsAt(), visit.zone());
    }

    /** "14:00". */
    public String clock(AppointmentView visit) {
        return times.clock(visit.startsAt(), visit.zone());
    }

    /** "14:00 your time (16:00 in Nairobi)", or null. */
    public String zoneNote(AppointmentView visit) {
        return times.zoneNote(visit.startsAt(), visit.zone());
    }

    /** "starts in 5 minutes". */
    public String countdown(AppointmentView visit) {
        return times.untilStart(visit.startsAt());
    }

    /** "Mon". */
    public String weekday(AppointmentView visit) {
        return times.weekday(date(visit));
    }

    /** "23". */
    public int dayOfMonth(AppointmentView visit) {
        return date(visit).getDayOfMonth();
    }

    /** "Nov". */
    public String month(AppointmentView visit) {
        return times.shortMonth(date(visit));
    }

    /** "20 minutes". */
    public String length(AppointmentView visit) {
        return words.with(
                "visit.minutes",
                Duration.between(visit.startsAt(), visit.endsAt()).toMinutes());
    }

    /** "18 minutes" of the call itself, or null when there was none. */
    public String callLength(AppointmentView visit) {
        Integer seconds = visit.durationSeconds();
        return seconds == null || seconds == 0 ? null : words.with("visit.minutes", (seconds + 59) / 60);
    }

    /** "Follow-up": the name the hospital gave it, or else the bundle's. */
    public String type(String code) {
        return typeNames.of(code);
    }

    /** As the other, of a kind that is at hand. */
    public String type(VisitTypeView kind) {
        return typeNames.of(kind);
    }

    /** "General practice". */
    public String specialty(Specialty specialty) {
        return words.text("specialty." + specialty.name());
    }

    /** "General practice · Follow-up" for the patient, the type alone for the doctor. */
    public String about(AppointmentView visit) {
        String type = type(visit.visitTypeCode());
        return reader.isDoctor() ? type : specialty(visit.specialty()) + " · " + type;
    }

    /** What has become of it, or what it waits for; null when it is simply booked. */
    public String badge(AppointmentView visit) {
        if (live(visit)) {
            return words.text("badge.live");
        }
        if (visit.waitingSince() != null && !visit.status().settled()) {
            return words.text("badge.waiting");
        }
        if (visit.payment().status() == PaymentStatus.DUE && !visit.status().settled()) {
            return words.text("badge.unpaid");
        }
        return visit.status().settled() ? outcome(visit.status(), visit.cancellationReason(), visit.channel()) : null;
    }

    /** The badge's colour class. */
    public String badgeClass(AppointmentView visit) {
        if (live(visit)) {
            return "good";
        }
        if (!visit.status().settled()) {
            return visit.waitingSince() != null ? "calm" : "warn";
        }
        return outcomeClass(visit.status());
    }

    /** The outcome in words: "Took place", "Cancelled by the hospital". */
    public String outcome(AppointmentStatus status, CancellationReason reason, Channel channel) {
        return switch (status) {
            case PENDING, BOOKED, ARRIVED -> words.text("status." + status.name());
            case FULFILLED -> words.text(channel == Channel.PHONE ? "status.FULFILLED.PHONE" : "status.FULFILLED");
            case CANCELLED -> cancelled(reason);
            case NOSHOW -> words.text(reader.isPatient() ? "status.NOSHOW.self" : "status.NOSHOW");
        };
    }

    private String cancelled(CancellationReason reason) {
        if (reason == null) {
            return words.text("status.CANCELLED");
        }
        boolean byPatient = reason == CancellationReason.PATIENT || reason == CancellationReason.PATIENT_LATE;
        return words.text(byPatient && reader.isPatient() ? "cancelled.self" : "cancelled." + reason.name());
    }

    /** The outcome's colour class. */
    public String outcomeClass(AppointmentStatus status) {
        return switch (status) {
            case PENDING, BOOKED, ARRIVED -> "calm";
            case FULFILLED -> "good";
            case CANCELLED -> "";
            case NOSHOW -> "warn";
        };
    }

    /** Whether media flows, or did a moment ago. */
    public boolean live(AppointmentView visit) {
        return visit.callStatus() == CallStatus.IN_PROGRESS || visit.callStatus() == CallStatus.INTERRUPTED;
    }

    /** What stands on the button: "Join the visit" when it opens the door, else why it is closed. */
    public String join(AppointmentView visit) {
        JoinDecision join = visit.join();
        if (join.allowed()) {
            return words.text(live(visit) ? "join.back" : "join.OPEN");
        }
        if (join.reason() == JoinDecision.Reason.TOO_EARLY) {
            return opens(visit);
        }
        return words.text("join." + join.reason().name());
    }

    private String opens(AppointmentView visit) {
        boolean today = times.date(visit.join().opensAt(), visit.zone()).equals(reader.today(visit.zone()));
        return today
                ? words.with("join.TOO_EARLY", times.clock(visit.join().opensAt(), visit.zone()))
                : words.with2(
                        "join.TOO_EARLY.day",
                        times.day(visit.join().opensAt(), visit.zone()),
                        times.clock(visit.join().opensAt(), visit.zone()));
    }

    /** "for 6 minutes", of a patient who waits. */
    public String waiting(AppointmentView visit) {
        return words.with("visit.waitingFor", times.minutesSince(visit.waitingSince()));
    }

    private LocalDate date(AppointmentView visit) {
        return times.date(visit.startsAt(), visit.zone());
    }
}
