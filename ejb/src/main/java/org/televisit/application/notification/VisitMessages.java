package org.televisit.application.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.appointment.Payment;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxMessage;
import org.televisit.domain.notification.OutboxRepository;

/**
 * Writes what people are to be told of a visit, in the transaction that made it true (REQUIREMENTS N1, T1). What an
 * earlier message would still tell and is no longer so is not sent any more; what is being sent goes before what
 * follows from here.
 */
@Dependent
public class VisitMessages {

    private static final Set<MessageKind> OF_A_TIME = EnumSet.of(
            MessageKind.CONFIRMATION,
            MessageKind.CHANGE,
            MessageKind.REMINDER_DAY,
            MessageKind.REMINDER_SOON,
            MessageKind.DELAY);

    @Inject
    private NotificationSettings settings;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private CallRepository calls;

    void write(@Observes VisitEvent event) {
        Appointment visit = event.visit();
        switch (event.kind()) {
            case BOOKED -> booked(visit, event.at());
            case RESCHEDULED -> moved(visit, event, Details.NONE);
            case ZONE_MOVED -> moved(visit, event, Details.NONE.with(Details.ZONE_RULES, Details.MOVED));
            case ZONE_KEPT -> keptByZone(visit, event.at());
            case CANCELLED -> cancelled(visit, event.at());
            case HANDING_OVER -> handedAway(visit, event.at());
            case HANDED_OVER -> handedOver(visit, event.at());
            case NOSHOW -> over(visit, MessageKind.NO_SHOW, event.at());
            case FULFILLED -> held(visit, event.at());
            case DELAYED -> delayed(visit, event.at());
            case PAID -> settled(visit, MessageKind.RECEIPT, receipt(visit), event);
            case WAIVED -> settled(visit, MessageKind.WAIVER, Details.NONE, event);
            case REFUND_DUE -> tellPatient(visit, MessageKind.REFUND_DUE, Details.NONE, event.at());
            case REFUNDED -> tellPatient(visit, MessageKind.REFUND, Details.NONE, event.at());
            // these are told in the page, to those who are there
            case CORRECTED, ARRIVED, REOPENED, DOCTOR_WANTED, LATE_WARNING, ENDING, EXTENDED, HELD, OUTCOME_ASKED -> {}
        }
    }

    private void booked(Appointment visit, Instant now) {
        boolean unpaid = visit.status() == AppointmentStatus.PENDING;
        Details details = Details.NONE.with(Details.UNPAID, unpaid ? "true" : null);
        for (ParticipantRole side : ParticipantRole.values()) {
            outbox.add(OutboxMessage.about(visit, MessageKind.CONFIRMATION, side)
                    .inCalendar(0)
                    .with(details)
                    .due(now, now));
        }
        remind(visit, now);
    }

    private void moved(Appointment visit, VisitEvent event, Details details) {
        outbox.skip(visit, OF_A_TIME);
        Details told = details.with(Details.OLD_START, event.details().get(VisitEvent.OLD_START));
        tellBoth(visit, MessageKind.CHANGE, told, event.at());
        remind(visit, event.at());
    }

    /** Its instant is the same, so what reminds of it stays. */
    private void keptByZone(Appointment visit, Instant now) {
        tellBoth(visit, MessageKind.CHANGE, Details.NONE.with(Details.ZONE_RULES, Details.KEPT), now);
    }

    private void cancelled(Appointment visit, Instant now) {
        outbox.skip(visit, OF_A_TIME);
        Details details =
                Details.NONE.with(Details.REASON, visit.cancellationReason().name());
        tellBoth(visit, MessageKind.CANCELLATION, details, now);
    }

    /** In both calendars. Zone rules move the instant without a new revision: the number keeps its key apart. */
    private void tellBoth(Appointment visit, MessageKind kind, Details details, Instant now) {
        int sequence = outbox.nextSequence(visit);
        for (ParticipantRole side : ParticipantRole.values()) {
            outbox.add(OutboxMessage.about(visit, kind, side)
                    .numbered(sequence)
                    .inCalendar(sequence)
                    .with(details)
                    .due(now, now));
        }
    }

    /** The doctor who gives it away has it in the calendar no more. */
    private void handedAway(Appointment visit, Instant now) {
        outbox.skip(visit, OF_A_TIME);
        int sequence = outbox.nextSequence(visit);
        outbox.add(OutboxMessage.about(visit, MessageKind.CANCELLATION, ParticipantRole.PRACTITIONER)
                .numbered(sequence)
                .inCalendar(sequence)
                .with(Details.NONE.with(Details.REASON, Details.HANDED).with(Details.PAGE, "/doctor/day.xhtml"))
                .due(now, now));
    }

    private void handedOver(Appointment visit, Instant now) {
        tellBoth(visit, MessageKind.CONFIRMATION, Details.NONE.with(Details.REASON, Details.HANDED), now);
        remind(visit, now);
    }

    private void over(Appointment visit, MessageKind kind, Instant now) {
        outbox.skip(visit, OF_A_TIME);
        tellPatient(visit, kind, Details.NONE, now);
    }

    private void held(Appointment visit, Instant now) {
        outbox.skip(visit, OF_A_TIME);
        Details details = calls.byAppointment(visit)
                .map(Call::durationSeconds)
                .filter(seconds -> seconds > 0)
                .map(seconds -> Details.NONE.with(Details.SECONDS, seconds.toString()))
                .orElse(Details.NONE);
        tellPatient(visit, MessageKind.VISIT_HELD, details, now);
    }

    private void delayed(Appointment visit, Instant now) {
        outbox.skip(visit, EnumSet.of(MessageKind.DELAY));
        tellPatient(visit, MessageKind.DELAY, Details.NONE, now);
    }

    private void settled(Appointment visit, MessageKind kind, Details details, VisitEvent event) {
        if (event.details().containsKey(VisitEvent.REINSTATED)) {
            bookedAgain(visit, event.at());
        }
        tellPatient(visit, kind, details, event.at());
    }

    /** It had lapsed, and its cancellation was told: calendars are to have it again, and its reminders are due. */
    private void bookedAgain(Appointment visit, Instant now) {
        int sequence = outbox.nextSequence(visit);
        for (ParticipantRole side : ParticipantRole.values()) {
            outbox.add(OutboxMessage.about(visit, MessageKind.CONFIRMATION, side)
                    .numbered(sequence)
                    .inCalendar(sequence)
                    .due(now, now));
        }
        remind(visit, now);
    }

    private void tellPatient(Appointment visit, MessageKind kind, Details details, Instant now) {
        outbox.add(OutboxMessage.about(visit, kind, ParticipantRole.PATIENT)
                .numbered(now.toEpochMilli())
                .with(details)
                .due(now, now));
    }

    private void remind(Appointment visit, Instant now) {
        remind(visit, MessageKind.REMINDER_DAY, settings.reminders().first(), now);
        remind(visit, MessageKind.REMINDER_SOON, settings.reminders().second(), now);
    }

    private void remind(Appointment visit, MessageKind kind, Duration before, Instant now) {
        Instant due = visit.startsAt().minus(before);
        if (due.isAfter(now)) {
            for (ParticipantRole side : ParticipantRole.values()) {
                outbox.add(OutboxMessage.about(visit, kind, side)
                        .numbered(visit.startsAt().getEpochSecond())
                        .due(due, now));
            }
        }
    }

    private static Details receipt(Appointment visit) {
        Payment payment = visit.payment();
        return payment.currency() == null
                ? Details.NONE
                : Details.NONE.with(Details.AMOUNT, payment.amountMinor() + " " + payment.currency());
    }
}
