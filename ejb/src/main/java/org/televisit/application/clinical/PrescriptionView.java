package org.televisit.application.clinical;

import java.time.Instant;
import java.util.List;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.clinical.PrescriptionStatus;

/**
 * A prescription, as its reader may see it.
 *
 * @param version what the next change names
 * @param lines its medicines
 * @param author the doctor's name
 * @param authorId the doctor's public id, who need not be the visit's doctor any more; null when there is no such record
 * @param editedAt when it was written last
 * @param signedAt null for a draft
 * @param withdrawnAt null unless it was withdrawn
 * @param withdrawnFor why; null unless it was withdrawn
 */
public record PrescriptionView(
        String id,
        PrescriptionStatus status,
        int version,
        List<PrescriptionLine> lines,
        String author,
        String authorId,
        Instant editedAt,
        Instant signedAt,
        Instant withdrawnAt,
        String withdrawnFor) {

    public PrescriptionView {
        lines = List.copyOf(lines);
    }

    public boolean isDraft() {
        return status == PrescriptionStatus.DRAFT;
    }

    public boolean isWithdrawn() {
        return status == PrescriptionStatus.WITHDRAWN;
    }

    /** Never shows what is prescribed: a view may end up in a log. */
    @Override
    public String toString() {
        return "PrescriptionView[status=" + status + "]";
    }
}
