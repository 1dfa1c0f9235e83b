package org.televisit.application.clinical;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.televisit.application.vault.Vault;
import org.televisit.domain.clinical.Prescription;
import org.televisit.domain.clinical.PrescriptionLine;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.vault.BrokenSealException;
import org.televisit.domain.vault.Purpose;

/** What stands on prescriptions, sealed and opened. */
@Dependent
public class PrescriptionContent {

    @Inject
    private Vault vault;

    @Inject
    private PersonRepository people;

    byte[] sealed(Prescription prescription, List<PrescriptionLine> lines) {
        JsonArrayBuilder all = Json.createArrayBuilder();
        for (PrescriptionLine line : lines) {
            all.add(Json.createObjectBuilder()
                    .add("medicine", line.medicine())
                    .add("dose", line.dose())
                    .add("frequency", line.frequency())
                    .add("days", line.days())
                    .add("note", line.note()));
        }
        String text = all.build().toString();
        return vault.seal(patient(prescription), Purpose.PRESCRIPTION, prescription.publicId(), text);
    }

    byte[] sealedReason(Prescription prescription, String reason) {
        return vault.seal(patient(prescription), Purpose.PRESCRIPTION, prescription.reasonId(), reason);
    }

    List<PrescriptionLine> lines(Prescription prescription) {
        if (!prescription.intact()) {
            throw BrokenSealException.of("not what was signed");
        }
        String text = vault.openText(
                patient(prescription), Purpose.PRESCRIPTION, prescription.publicId(), prescription.sealed());
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(line -> new PrescriptionLine(
                            line.getString("medicine"),
                            line.getString("dose"),
                            line.getString("frequency"),
                            line.getInt("days"),
                            line.getString("note")))
                    .toList();
        }
    }

    PrescriptionView view(Prescription prescription) {
        byte[] reason = prescription.sealedReason();
        return new PrescriptionView(
                prescription.publicId(),
                prescription.status(),
                prescription.version(),
                lines(prescription),
                prescription.authorName(),
                authorId(prescription),
                prescription.editedAt(),
                prescription.signedAt(),
                prescription.withdrawnAt(),
                reason == null
                        ? null
                        : vault.openText(patient(prescription), Purpose.PRESCRIPTION, prescription.reasonId(), reason));
    }

    // a visit may have been handed on since
    private String authorId(Prescription prescription) {
        Practitioner now = prescription.appointment().practitioner();
        return prescription.author().equals(now.subject())
                ? now.publicId()
                : people.practitionerBySubject(prescription.author())
                        .map(Practitioner::publicId)
                        .orElse(null);
    }

    private static Patient patient(Prescription prescription) {
        return prescription.appointment().patient();
    }
}
