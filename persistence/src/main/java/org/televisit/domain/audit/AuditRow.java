package org.televisit.domain.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * A line of the audit trail exactly as the database holds it, each column as it is and none left out: what is sealed is
 * what is stored, not what a mapping makes of it.
 *
 * @param id the key the database gave it
 * @param at to the microsecond, as both databases keep it
 */
public record AuditRow(
        long id,
        Instant at,
        String actor,
        String actorRole,
        String action,
        String outcome,
        String subjectType,
        String subjectId,
        Long patientId,
        String reason,
        String address) {

    /** The columns of {@code audit_event}, in the order in which they are read and sealed. */
    public static final List<String> COLUMNS = List.of(
            "id",
            "happened_at",
            "actor",
            "actor_role",
            "action",
            "outcome",
            "subject_type",
            "subject_id",
            "patient_id",
            "reason",
            "address");

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    /** The row as bytes: each column says whether it is there and how long it is, so that no two rows look the same. */
    byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            for (String text : new String[] {actor, actorRole, action, outcome, subjectType, subjectId}) {
                write(out, text);
            }
            write(out, patientId == null ? null : patientId.toString());
            write(out, reason);
            write(out, address);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        if (text == null) {
            out.writeByte(ABSENT);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeByte(PRESENT);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
