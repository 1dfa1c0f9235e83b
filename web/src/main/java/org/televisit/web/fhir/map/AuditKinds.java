package org.televisit.web.fhir.map;

import java.util.EnumMap;
import java.util.Map;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.Coding;
import org.televisit.domain.audit.AuditAction;

/**
 * What sort of thing was done (https://hl7.org/fhir/R4/valueset-audit-event-type.html) and whether it made, read, changed
 * or removed something (https://hl7.org/fhir/R4/valueset-audit-event-action.html). Our own word stands beside it.
 */
public final class AuditKinds {

    private static final String TABLE =
            """
            C BOOK PATIENT_CREATE INVITE LINK PROXY_GRANT LIST_JOIN OFFER VISIT_NOW FILE_UPLOAD CHAT WAITING_MESSAGE
            C DEVICE_CHECK RATE GUEST_INVITE NOTE_DRAFT NOTE_AMEND PRESCRIPTION_DRAFT DOCUMENT_SHARE CONSENT
            C GUEST_CONSENT ADMIN_CONSENT RECORDING_UPLOAD LEGAL_HOLD TICKET
            R READ_REFUSED CHAT_READ FILE_DOWNLOAD NOTE_READ PRESCRIPTION_READ DOCUMENT_READ VISIT_READ PATIENT_READ
            R AUDIT_READ AUDIT_VERIFY EXPORT CONSENT_EXPORT RECORDING_PLAY EMERGENCY
            U CANCEL RESCHEDULE CORRECT ADMIT REOPEN BLOCK UNBLOCK SETTLE SCHEDULE_CHANGE VISIT_TYPE_CHANGE
            U PATIENT_VERIFY PROXY_END PAY WAIVE LAPSE REFUND_DUE REFUND OFFER_ACCEPT OFFER_END DELAY EXTEND HOLD WAIT
            U ZONE_RULES PREPARE BIRTH_DATE ROUTE NOTE_SIGN PRESCRIPTION_SIGN PRESCRIPTION_REVOKE HAND_OVER
            U LEGAL_HOLD_END CONSENT_WITHDRAW REMINDERS RULE_CHANGE GUEST_REVOKE RECORDING_READY RECORDING_FAILED
            U TEXT_ON TEXT_OFF PUSH_ON PUSH_OFF
            D LIST_LEAVE PRESCRIPTION_DISCARD DOCUMENT_DELETE RETENTION ERASE RECORDING_DELETE
            E SIGN_IN SIGN_OUT STEP_UP JOIN JOIN_REFUSED CALL_START CALL_END LEAVE WEBHOOK_REFUSED MESSAGE_RESEND
            E OUTAGE RING RING_END GUEST_REFUSED GUEST_WAIT GUEST_ENTER GUEST_LEAVE ADMIN_ANNOUNCE ADMIN_ENTER
            E ADMIN_LEAVE RECORDING_ASK RECORDING_START RECORDING_PAUSE RECORDING_STOP TEXT_CODE TEXT_CODE_WRONG
            """;
    private static final Map<AuditAction, AuditEventAction> ACTIONS = actions();

    private AuditKinds() {}

    private static Map<AuditAction, AuditEventAction> actions() {
        Map<AuditAction, AuditEventAction> actions = new EnumMap<>(AuditAction.class);
        TABLE.lines().map(line -> line.split(" ")).forEach(words -> {
            for (int i = 1; i < words.length; i++) {
                actions.put(AuditAction.valueOf(words[i]), AuditEventAction.valueOf(words[0]));
            }
        });
        return actions;
    }

    /** Whether the table says of this one what it is; of all, or a test fails. */
    static boolean knows(AuditAction action) {
        return ACTIONS.containsKey(action);
    }

    /** FHIR's action. */
    public static AuditEventAction action(AuditAction action) {
        return ACTIONS.getOrDefault(action, AuditEventAction.E);
    }

    /** FHIR's type, of DICOM's; a patient's record is what most of it is about. */
    public static Coding type(AuditAction action) {
        return switch (action) {
            case SIGN_IN, SIGN_OUT, STEP_UP -> dicom("110114", "User Authentication");
            case BLOCK, UNBLOCK, PROXY_GRANT, PROXY_END, EMERGENCY -> dicom("110113", "Security Alert");
            case EXPORT, CONSENT_EXPORT -> dicom("110106", "Export");
            case AUDIT_READ, AUDIT_VERIFY -> dicom("110101", "Audit Log Used");
            case OUTAGE, RULE_CHANGE, ZONE_RULES, SCHEDULE_CHANGE -> dicom("110100", "Application Activity");
            default -> dicom("110110", "Patient Record");
        };
    }

    private static Coding dicom(String code, String display) {
        return new Coding(Systems.DICOM, code, display);
    }
}
