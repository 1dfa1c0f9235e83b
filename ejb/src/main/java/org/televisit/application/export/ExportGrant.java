package org.televisit.application.export;

import java.util.List;

/**
 * Somebody may take with them what is kept about a patient.
 *
 * @param patientId public id
 * @param visits public ids of all visits, the earliest first
 */
public record ExportGrant(String patientId, List<String> visits) {

    public ExportGrant {
        visits = List.copyOf(visits);
    }
}
