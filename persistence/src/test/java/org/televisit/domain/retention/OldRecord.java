package org.televisit.domain.retention;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What a visit of long ago left in the clinical record, and who was a guest in it. */
final class OldRecord {

    /** The classes of which {@link #write} leaves a row. */
    static final List<Kept> WRITTEN = List.of(
            Kept.NOTE_AMENDMENTS,
            Kept.NOTES,
            Kept.PRESCRIPTIONS,
            Kept.DOCUMENT_PIECES,
            Kept.DOCUMENTS,
            Kept.GUEST_TICKETS,
            Kept.GUESTS,
            Kept.RECORDINGS);

    private static final String AT = "timestamp with time zone '2001-03-06 10:00:00+00:00'";
    private static final String LATER = "timestamp with time zone '2001-03-06 11:00:00+00:00'";
    private static final String OF_THIS = "(select max(id) from ";

    private OldRecord() {}

    static void write(EntityManager em, long visit, long call) {
        Stream.concat(record(visit), around(visit, call)).forEach(each -> {
            var query = em.createNativeQuery(each);
            if (each.contains(":bytes")) {
                query.setParameter("bytes", new byte[] {1});
            }
            query.executeUpdate();
        });
    }

    private static Stream<String> record(long visit) {
        return Stream.of(
                insert(
                        "encounter_note",
                        "version, public_id, appointment_id, status, revision, sealed, author, begun_at, edited_at",
                        "0, " + id() + ", " + visit + ", 'DRAFT', 1, :bytes, 'x', " + AT + ", " + AT),
                insert(
                        "note_amendment",
                        "public_id, note_id, author, author_name, amended_at, sealed_text, sealed_reason",
                        id() + ", " + OF_THIS + "encounter_note), 'x', 'x', " + AT + ", :bytes, :bytes"),
                insert(
                        "prescription",
                        "version, public_id, appointment_id, status, sealed, author, author_name, edited_at",
                        "0, " + id() + ", " + visit + ", 'DRAFT', :bytes, 'x', 'x', " + AT),
                insert(
                        "shared_document",
                        "version, public_id, appointment_id, role, sealed_name, type, size_bytes, shared_at",
                        "0, " + id() + ", " + visit + ", 'PATIENT', :bytes, 'PDF', 1, " + AT),
                insert(
                        "shared_document_piece",
                        "document_id, place, content",
                        OF_THIS + "shared_document), 0, :bytes"));
    }

    private static Stream<String> around(long visit, long call) {
        return Stream.of(
                insert(
                        "guest_link",
                        "version, public_id, call_id, number, name, kind, secret_hash, created_at, created_by, status,"
                                + " since, agreed",
                        "0, " + id() + ", " + call + ", 1, 'Rosa', 'RELATIVE', " + id() + ", " + AT + ", 'x', 'ENDED', "
                                + AT + ", true"),
                insert(
                        "guest_ticket",
                        "token_hash, link_id, kind, issued_at, expires_at",
                        id() + ", " + OF_THIS + "guest_link), 'ENTRY', " + AT + ", " + LATER),
                insert(
                        "recording",
                        "version, public_id, call_id, appointment_id, status, paused_by_doctor, asked_by, asked_at,"
                                + " ended_at, cleared",
                        "0, " + id() + ", " + call + ", " + visit + ", 'COMPLETE', false, 'x', " + AT + ", " + LATER
                                + ", false"));
    }

    private static String insert(String table, String columns, String values) {
        return "insert into " + table + " (" + columns + ") values (" + values + ")";
    }

    private static String id() {
        return "'" + UUID.randomUUID().toString().replace("-", "").substring(0, 22) + "'";
    }
}
