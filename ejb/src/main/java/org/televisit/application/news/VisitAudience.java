package org.televisit.application.news;

import org.televisit.application.appointment.VisitEvent;
import org.televisit.application.notice.NoticeKind;

/** Who hears what of a visit (REQUIREMENTS N2). Whoever did it themselves only has their pages brought up to date. */
final class VisitAudience {

    private VisitAudience() {}

    /** What the doctor hears. */
    static NoticeKind toDoctor(VisitEvent.Kind kind) {
        return switch (kind) {
            case ARRIVED -> NoticeKind.PATIENT_WAITING;
            case DOCTOR_WANTED -> NoticeKind.DOCTOR_WANTED;
            case OUTCOME_ASKED -> NoticeKind.OUTCOME_ASKED;
            case CANCELLED -> NoticeKind.CANCELLED;
            case RESCHEDULED, ZONE_MOVED -> NoticeKind.RESCHEDULED;
            case HANDED_OVER -> NoticeKind.HANDED_OVER;
            case PAID -> NoticeKind.PAID;
            case BOOKED,
                    STARTED,
                    CALL_ENDED,
                    FULFILLED,
                    NOSHOW,
                    CORRECTED,
                    REOPENED,
                    LATE_WARNING,
                    DELAYED,
                    ENDING,
                    EXTENDED,
                    HELD,
                    WAIVED,
                    REFUND_DUE,
                    REFUNDED,
                    HANDING_OVER,
                    ZONE_KEPT,
                    PREPARED -> NoticeKind.CHANGED;
        };
    }

    /** What the patient hears, and whoever acts for them. */
    static NoticeKind toPatient(VisitEvent.Kind kind) {
        return switch (kind) {
            case BOOKED -> NoticeKind.BOOKED;
            case CANCELLED -> NoticeKind.CANCELLED;
            case RESCHEDULED, ZONE_MOVED -> NoticeKind.RESCHEDULED;
            case HANDED_OVER -> NoticeKind.HANDED_OVER;
            case DELAYED -> NoticeKind.DELAYED;
            case LATE_WARNING -> NoticeKind.LATE_WARNING;
            case REOPENED -> NoticeKind.REOPENED;
            case REFUND_DUE -> NoticeKind.REFUND_DUE;
            case ARRIVED,
                    STARTED,
                    CALL_ENDED,
                    DOCTOR_WANTED,
                    OUTCOME_ASKED,
                    FULFILLED,
                    NOSHOW,
                    CORRECTED,
                    ENDING,
                    EXTENDED,
                    HELD,
                    PAID,
                    WAIVED,
                    REFUNDED,
                    HANDING_OVER,
                    ZONE_KEPT,
                    PREPARED -> NoticeKind.CHANGED;
        };
    }
}
