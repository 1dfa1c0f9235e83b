package org.televisit.application.clinical;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.televisit.domain.clinical.CheckCode;
import org.televisit.domain.clinical.Prescription;
import org.televisit.domain.clinical.PrescriptionRepository;
import org.televisit.domain.clinical.PrescriptionStatus;

/**
 * Tells whoever holds the code of a prescription whether it is valid, and nothing of what stands on it or for whom. A
 * pharmacist does not sign in: who knows the code holds the paper.
 */
@Stateless
@PermitAll
public class PrescriptionCheck {

    @Inject
    private PrescriptionRepository prescriptions;

    @Inject
    private PaperSettings settings;

    /**
     * What is told.
     *
     * @param valid false once it is withdrawn
     * @param signedOn in the zone of the visit
     */
    public record Finding(boolean valid, LocalDate signedOn, String hospital) {}

    /** @param typed as it was scanned or typed; empty for what is no code of ours */
    public Optional<Finding> ask(String typed) {
        return CheckCode.read(typed).flatMap(prescriptions::byCheckCode).map(this::finding);
    }

    private Finding finding(Prescription prescription) {
        LocalDate signedOn = LocalDate.ofInstant(
                prescription.signedAt(), ZoneId.of(prescription.appointment().zone()));
        return new Finding(prescription.status() == PrescriptionStatus.SIGNED, signedOn, settings.hospital());
    }
}
