package org.televisit.web.fhir.map;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Duration;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationRequest.MedicationRequestIntent;
import org.televisit.application.clinical.PrescriptionView;
import org.televisit.domain.call.VisitLine;
import org.televisit.domain.clinical.PrescriptionLine;

/**
 * The medicines of a prescription, one MedicationRequest each (https://hl7.org/fhir/R4/medicationrequest.html), bound by
 * {@code groupIdentifier}. What a doctor writes is text, so nothing is coded.
 */
public final class MedicationRequestShape {

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private MedicationRequestShape() {}

    /** One for each line, in their order. */
    public static List<MedicationRequest> of(VisitLine visit, PrescriptionView prescription) {
        return IntStream.range(0, prescription.lines().size())
                .mapToObj(place -> of(visit, prescription, place))
                .toList();
    }

    private static MedicationRequest of(VisitLine visit, PrescriptionView prescription, int place) {
        PrescriptionLine line = prescription.lines().get(place);
        MedicationRequest shape = new MedicationRequest();
        shape.setId(new VisitPart(visit.id(), FhirId.of(prescription.id()) + place).id());
        shape.getMeta().setVersionId(Integer.toString(prescription.version()));
        shape.setGroupIdentifier(References.identifier(prescription.id()));
        shape.setStatus(PrescriptionStatuses.of(prescription.status()));
        if (prescription.withdrawnFor() != null) {
            shape.setStatusReason(new CodeableConcept().setText(prescription.withdrawnFor()));
        }
        shape.setIntent(MedicationRequestIntent.ORDER);
        shape.setMedication(medicine(line));
        shape.setSubject(References.patient(visit.patientId(), visit.patientName()));
        shape.setEncounter(References.encounter(visit.id()));
        shape.setAuthoredOnElement(
                Times.dateTime(prescription.signedAt() == null ? prescription.editedAt() : prescription.signedAt()));
        shape.setRequester(References.practitioner(prescription.authorId(), prescription.author()));
        addDosage(shape, line);
        return shape;
    }

    // a draft may lack it, the resource may not (https://hl7.org/fhir/R4/extension-data-absent-reason.html)
    private static CodeableConcept medicine(PrescriptionLine line) {
        CodeableConcept medicine = new CodeableConcept();
        if (line.medicine().isEmpty()) {
            medicine.addExtension(ABSENT, new CodeType("unknown"));
            return medicine;
        }
        return medicine.setText(line.medicine());
    }

    private static void addDosage(MedicationRequest shape, PrescriptionLine line) {
        String said = Stream.of(line.dose(), line.frequency())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (!said.isEmpty()) {
            shape.addDosageInstruction().setText(said);
        }
        if (line.days() > 0) {
            Duration lasts = new Duration();
            lasts.setValue(line.days()).setUnit("d").setSystem(Systems.UCUM).setCode("d");
            shape.getDispenseRequest().setExpectedSupplyDuration(lasts);
        }
        if (!line.note().isEmpty()) {
            shape.addNote().setText(line.note());
        }
    }
}
