package org.televisit.application.clinical;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.televisit.domain.clinical.PrescriptionLine;

/**
 * All that stands on the paper of a prescription.
 *
 * @param hospital its name
 * @param contact lines under the name, may be empty
 * @param birthDate null when it is not known
 * @param recordNumber the hospital's number of the patient, printed where the name can't be; null for none
 * @param signedOn in the zone of the visit
 * @param withdrawnOn null unless it was withdrawn
 * @param code as it is shown
 * @param checkAddress where whoever holds the paper asks whether it is valid
 * @param language of the words around
 */
public record PrescriptionSheet(
        String hospital,
        List<String> contact,
        String patient,
        LocalDate birthDate,
        String recordNumber,
        String doctor,
        LocalDate signedOn,
        LocalDate withdrawnOn,
        List<PrescriptionLine> lines,
        String code,
        String checkAddress,
        Locale language) {}
