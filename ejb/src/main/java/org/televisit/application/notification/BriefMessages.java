package org.televisit.application.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.call.Rang;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.Ring;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.notification.OutboxMessage;
import org.televisit.domain.notification.OutboxRepository;

/**
 * Writes what goes in a line, by text message to the patient and by push to both, where the hospital has these ways
 * (REQUIREMENTS N3). Whether its reader has chosen one is asked when it is sent, so that who gives it up hears no more at
 * once. It comes after {@link VisitMessages}, which takes back what is no longer so.
 */
@Dependent
public class BriefMessages {

    private static final int AFTER_THE_MAILS = Interceptor.Priority.APPLICATION + 600;
    private static final Duration DOCTOR_WAITS = Duration.ofMinutes(10);

    @Inject
    private NotificationSettings settings;

    @Inject
    private SmsSettings texts;

    @Inject
    private PushSettings pushes;

    @Inject
    private OutboxRepository outbox;

    void write(@Observes @Priority(AFTER_THE_MAILS) VisitEvent event) {
        Appointment visit = event.visit();
        switch (event.kind()) {
            case BOOKED, HANDED_OVER -> remind(visit, event.at());
            case RESCHEDULED, ZONE_MOVED -> {
                tell(event, MessageKind.CHANGE);
                remind(visit, event.at());
            }
            case ZONE_KEPT -> tell(event, MessageKind.CHANGE);
            case CANCELLED -> tell(event, MessageKind.CANCELLATION);
            case DELAYED -> tell(event, MessageKind.DELAY);
            case PAID, WAIVED -> {
                if (event.details().containsKey(VisitEvent.REINSTATED)) {
                    remind(visit, event.at());
                }
            }
            case HANDING_OVER,
                    FULFILLED,
                    NOSHOW,
                    CORRECTED,
                    ARRIVED,
                    REOPENED,
                    DOCTOR_WANTED,
                    LATE_WARNING,
                    ENDING,
                    EXTENDED,
                    HELD,
                    OUTCOME_ASKED,
                    REFUND_DUE,
                    REFUNDED,
                    PREPARED -> {}
        }
    }

    /** The doctor is there and rings for the patient, who is not. */
    void rang(@Observes Rang event) {
        Ring ring = event.ring();
        // the same ring is told anew to each page that is opened
        boolean begins = event.at().equals(ring.rungAt());
        if (ring.rung() == ParticipantRole.PATIENT && begins && ring.ringing(event.at())) {
            Details until = Details.NONE.with(
                    Details.UNTIL, event.at().plus(DOCTOR_WAITS).toString());
            for (MessageChannel way : waysTo(ParticipantRole.PATIENT)) {
                add(ring.appointment(), MessageKind.DOCTOR_READY, ParticipantRole.PATIENT, way, until, event.at());
            }
        }
    }

    /** Who did it knows. */
    private void tell(VisitEvent event, MessageKind kind) {
        for (ParticipantRole side : ParticipantRole.values()) {
            boolean theirs = event.by().equals(subject(event.visit(), side));
            boolean concerns = kind != MessageKind.DELAY || side == ParticipantRole.PATIENT;
            if (concerns && !theirs) {
                waysTo(side).forEach(way -> add(event.visit(), kind, side, way, Details.NONE, event.at()));
            }
        }
    }

    private void add(
            Appointment visit,
            MessageKind kind,
            ParticipantRole side,
            MessageChannel way,
            Details details,
            Instant now) {
        outbox.add(OutboxMessage.about(visit, kind, side)
                .by(way)
                .numbered(now.toEpochMilli())
                .with(kind == MessageKind.CANCELLATION ? reasonOf(visit) : details)
                .due(now, now));
    }

    private static Details reasonOf(Appointment visit) {
        return Details.NONE.with(Details.REASON, visit.cancellationReason().name());
    }

    private void remind(Appointment visit, Instant now) {
        remind(visit, MessageKind.REMINDER_DAY, settings.reminders().first(), now);
        remind(visit, MessageKind.REMINDER_SOON, settings.reminders().second(), now);
    }

    private void remind(Appointment visit, MessageKind kind, Duration before, Instant now) {
        Instant due = visit.startsAt().minus(before);
        if (due.isAfter(now)) {
            for (ParticipantRole side : ParticipantRole.values()) {
                waysTo(side)
                        .forEach(way -> outbox.add(OutboxMessage.about(visit, kind, side)
                                .by(way)
                                .numbered(visit.startsAt().getEpochSecond())
                                .due(due, now)));
            }
        }
    }

    private List<MessageChannel> waysTo(ParticipantRole side) {
        List<MessageChannel> ways = new ArrayList<>();
        if (texts.enabled() && side == ParticipantRole.PATIENT) {
            ways.add(MessageChannel.SMS);
        }
        if (pushes.enabled()) {
            ways.add(MessageChannel.PUSH);
        }
        return ways;
    }

    private static String subject(Appointment visit, ParticipantRole side) {
        return side == ParticipantRole.PATIENT
                ? visit.patient().subject()
                : visit.practitioner().subject();
    }
}
