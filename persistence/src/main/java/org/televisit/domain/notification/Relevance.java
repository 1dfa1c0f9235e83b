package org.televisit.domain.notification;

import java.time.Duration;
import java.time.Instant;
import org.televisit.domain.appointment.AppointmentStatus;

/**
 * Whether a message is still true and of use when its turn has come (REQUIREMENTS T1): what tells of a time is sent
 * for the time now agreed upon alone, of two reminders that are due the newer, and none once the visit has begun or to
 * a person who does not want them by mail.
 */
public final class Relevance {

    private Relevance() {}

    /** The answer now. */
    public static boolean of(MessageFacts message, ReminderRules rules, Instant now) {
        VisitNow visit = message.visit();
        return switch (message.kind()) {
            case CONFIRMATION, CHANGE, DELAY -> standsAsTold(message) && now.isBefore(end(visit));
            case REMINDER_DAY ->
                wanted(message)
                        && standsAsTold(message)
                        && now.isBefore(visit.startsAt().minus(rules.second()));
            case REMINDER_SOON -> wanted(message) && standsAsTold(message) && now.isBefore(visit.startsAt());
            case CANCELLATION ->
                visit.status() == AppointmentStatus.CANCELLED
                        || Details.HANDED.equals(message.details().get(Details.REASON));
            case NO_SHOW -> visit.status() == AppointmentStatus.NOSHOW;
            case OFFER, INVITATION -> {
                String until = message.details().get(Details.UNTIL);
                yield until == null || now.isBefore(Instant.parse(until));
            }
            case VISIT_HELD -> visit.status() == AppointmentStatus.FULFILLED;
            case DOCTOR_READY ->
                !visit.status().settled()
                        && now.isBefore(Instant.parse(message.details().get(Details.UNTIL)));
            case RECEIPT, WAIVER, REFUND_DUE, REFUND, RECORDING_READY -> true;
        };
    }

    private static boolean wanted(MessageFacts message) {
        // who has a telephone or a browser told has asked for it, and turns it off there
        return message.channel() != MessageChannel.MAIL || message.reader().reminded();
    }

    private static boolean standsAsTold(MessageFacts message) {
        return message.visit().revision() == message.revision()
                && message.visit().startsAt().equals(message.startsAt())
                && !message.visit().status().settled();
    }

    private static Instant end(VisitNow visit) {
        return visit.expectedStart().plus(Duration.ofMinutes(visit.lengthMinutes()));
    }
}
