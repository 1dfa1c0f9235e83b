package org.televisit.domain.retention;

/**
 * A class of data that is deleted when it is old enough: whose rows, old by which moment, of which patient. Each
 * statement names its row {@code x}. Date, length and outcome of a visit stay with the clinical record.
 */
public enum Kept {
    /** How good connections were. */
    QUALITY("quality_sample", "id", "x.observed_at", OfCall.CALL),
    /** What reached whom, and which devices and paths failed: facts of settlement, which is long over. */
    CONNECTIONS("evidence", "id", "x.observed_at", OfCall.CALL),
    /** Checks of devices and network before a visit. */
    DEVICE_CHECKS("device_check", "id", "x.started_at", OfCall.VISIT),
    /** Tickets into calls; long worthless, but they say who came when. */
    CALL_TICKETS(
            "join_ticket",
            "token_hash",
            "x.expires_at",
            "exists (select 1 from participation s join visit_call c on c.id = s.call_id"
                    + " join appointment a on a.id = c.appointment_id join legal_hold h on h.patient_id = a.patient_id"
                    + " where s.id = x.participation_id and h.ended_at is null)"),
    /** Tickets of open pages, which are nobody's record. */
    PAGE_TICKETS("page_ticket", "token_hash", "x.expires_at", "1 = 0"),
    /** Where patients were during a visit, and the number to call them back; that they agreed stays. */
    PLACES(
            "visit_preparation",
            "id",
            "case when x.place = '-' then null"
                    + " else (select a.starts_at from appointment a where a.id = x.appointment_id) end",
            OfCall.VISIT),
    /** Mails, with the addresses they went to; what waits to be sent is not old. */
    MESSAGES(
            "outbox_message",
            "id",
            "case when x.status = 'PENDING' then null else x.due_at end",
            "exists (select 1 from legal_hold h where h.patient_id = x.patient_id and h.ended_at is null)"),
    /** What another system was told of visits, or could not be told. */
    WEBHOOKS(
            "webhook_delivery",
            "id",
            "case when x.status = 'PENDING' then null else x.created_at end",
            "exists (select 1 from appointment a join legal_hold h on h.patient_id = a.patient_id"
                    + " where a.public_id = x.about and h.ended_at is null)"),
    /** What was written to each other in a visit. */
    CHAT("chat_message", "id", OfCall.STARTED, OfCall.CALL),
    /** Pieces of files handed over in a visit. */
    CHAT_FILE_PIECES(
            "chat_file_piece",
            "file_id",
            "(select a.starts_at from chat_file f join visit_call c on c.id = f.call_id"
                    + " join appointment a on a.id = c.appointment_id where f.id = x.file_id)",
            "exists (select 1 from chat_file f join visit_call c on c.id = f.call_id"
                    + " join appointment a on a.id = c.appointment_id join legal_hold h on h.patient_id = a.patient_id"
                    + " where f.id = x.file_id and h.ended_at is null)"),
    /** The files' names, after their pieces and the lines that name them. */
    CHAT_FILES("chat_file", "id", OfCall.STARTED, OfCall.CALL),
    /** What was put right of notes, before the notes. */
    NOTE_AMENDMENTS(
            "note_amendment", "id", ofVisitOf("encounter_note", "note_id"), heldBy("encounter_note", "note_id")),
    /** What doctors noted of visits. */
    NOTES("encounter_note", "id", OfCall.VISIT_STARTED, OfCall.VISIT),
    /** What was prescribed in visits. */
    PRESCRIPTIONS("prescription", "id", OfCall.VISIT_STARTED, OfCall.VISIT),
    /** Pieces of documents shared around a visit. */
    DOCUMENT_PIECES(
            "shared_document_piece",
            "document_id",
            ofVisitOf("shared_document", "document_id"),
            heldBy("shared_document", "document_id")),
    /** The documents' names, after their pieces. */
    DOCUMENTS("shared_document", "id", OfCall.VISIT_STARTED, OfCall.VISIT),
    /** Tickets of guests' pages. */
    GUEST_TICKETS(
            "guest_ticket",
            "token_hash",
            "x.expires_at",
            "exists (select 1 from guest_link g join visit_call c on c.id = g.call_id"
                    + " join appointment a on a.id = c.appointment_id join legal_hold h on h.patient_id = a.patient_id"
                    + " where g.id = x.link_id and h.ended_at is null)"),
    /** Names of guests and the hashes of their links; that the patient agreed to somebody of that kind stays. */
    GUESTS(
            "guest_link",
            "id",
            "case when x.secret_hash like 'gone-%' then null else " + OfCall.STARTED + " end",
            OfCall.CALL),
    /** Recordings with their files, which no statement deletes but the code that knows the files. */
    RECORDINGS("recording", "id", "case when x.status in ('COMPLETE', 'FAILED') then x.ended_at end", OfCall.VISIT);

    /** How a row of a call or a visit leads to its patient. */
    private static final class OfCall {

        private static final String CALL =
                "exists (select 1 from visit_call c join appointment a on a.id = c.appointment_id"
                        + " join legal_hold h on h.patient_id = a.patient_id"
                        + " where c.id = x.call_id and h.ended_at is null)";
        private static final String VISIT =
                "exists (select 1 from appointment a join legal_hold h on h.patient_id = a.patient_id"
                        + " where a.id = x.appointment_id and h.ended_at is null)";
        private static final String STARTED =
                "(select a.starts_at from visit_call c join appointment a on a.id = c.appointment_id"
                        + " where c.id = x.call_id)";
        private static final String VISIT_STARTED =
                "(select a.starts_at from appointment a where a.id = x.appointment_id)";
    }

    /** When the visit was that the row's parent belongs to. */
    private static String ofVisitOf(String parent, String by) {
        return "(select a.starts_at from " + parent + " p join appointment a on a.id = p.appointment_id where p.id = x."
                + by + ")";
    }

    /** Whether a hold keeps the row whose parent belongs to a visit. */
    private static String heldBy(String parent, String by) {
        return "exists (select 1 from " + parent + " p join appointment a on a.id = p.appointment_id"
                + " join legal_hold h on h.patient_id = a.patient_id where p.id = x." + by
                + " and h.ended_at is null)";
    }

    private final String table;
    private final String key;
    private final String moment;
    private final String held;

    Kept(String table, String key, String moment, String held) {
        this.table = table;
        this.key = key;
        this.moment = moment;
        this.held = held;
    }

    /** Whether it belongs to the clinical record, whose time is another. */
    public boolean clinical() {
        return switch (this) {
            case CHAT,
                    CHAT_FILE_PIECES,
                    CHAT_FILES,
                    NOTE_AMENDMENTS,
                    NOTES,
                    PRESCRIPTIONS,
                    DOCUMENT_PIECES,
                    DOCUMENTS -> true;
            case QUALITY,
                    CONNECTIONS,
                    DEVICE_CHECKS,
                    CALL_TICKETS,
                    PAGE_TICKETS,
                    PLACES,
                    MESSAGES,
                    WEBHOOKS,
                    GUEST_TICKETS,
                    GUESTS,
                    RECORDINGS -> false;
        };
    }

    /** Whether a statement is all it takes to delete it. */
    public boolean rowsAlone() {
        return this != RECORDINGS;
    }

    String count(boolean heldBack) {
        return "select count(*) from " + due() + (heldBack ? " and " : " and not ") + held;
    }

    String delete() {
        return verb() + " where " + key + " in (select x." + key + " from " + due() + " and not " + held
                + " fetch first :most rows only)";
    }

    // where a row says more than what has to go, only that goes
    private String verb() {
        return switch (this) {
            case PLACES ->
                "update visit_preparation set place = '-', call_back_number = '-', typed_birth_date = null,"
                        + " typed_at = null, typed_revision = null, message = null, message_at = null";
            case GUESTS -> "update guest_link set name = '-', secret_hash = 'gone-' || public_id";
            default -> "delete from " + table;
        };
    }

    private String due() {
        return table + " x where " + moment + " < :before";
    }
}
