package org.televisit.web.fhir.map;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Reference;
import org.televisit.application.consent.ConsentView;
import org.televisit.domain.consent.Decision;

/**
 * What a patient decided as Consent (https://hl7.org/fhir/R4/consent.html), with the words they saw where those are kept.
 */
public final class ConsentShape {

    /** https://loinc.org/59284-0, "Consent Document". */
    private static final String DOCUMENT = "59284-0";

    private ConsentShape() {}

    /** @param patientId public id of the patient for whom it was decided */
    public static Consent of(String patientId, ConsentView decided) {
        Decision decision = Decision.valueOf(decided.decision());
        Consent shape = new Consent();
        shape.setId(id(patientId, decided));
        shape.setStatus(ConsentDecisions.state(decision));
        shape.setScope(Codes.one(Systems.CONSENT_SCOPE, scope(decided)));
        shape.addCategory(Codes.one(Systems.LOINC, DOCUMENT));
        shape.setPatient(References.to("Patient", patientId));
        shape.setDateTimeElement(Times.dateTime(decided.at()));
        if (decided.by() != null) {
            // a guest has no account, and so no resource to refer to
            Reference who = decided.byGuest() ? new Reference() : References.to("Patient", patientId);
            shape.addPerformer(who.setDisplay(decided.by()));
        }
        if (decided.body() != null) {
            shape.setSource(words(decided));
        }
        shape.setPolicyRule(new CodeableConcept().setText(decided.purpose() + " " + decided.version()));
        shape.getProvision().setType(ConsentDecisions.provision(decision));
        shape.getProvision().addData(data(decided.visit()));
        return shape;
    }

    /** The agreement to telehealth is kept with the visit and has no id of its own. */
    private static String id(String patientId, ConsentView decided) {
        return decided.id() == null
                ? FhirId.of(patientId) + FhirId.of(decided.visit()) + "t"
                : FhirId.of(patientId) + FhirId.of(decided.id());
    }

    private static String scope(ConsentView decided) {
        return decided.purpose().equals("TELEHEALTH") ? "treatment" : "patient-privacy";
    }

    private static Attachment words(ConsentView decided) {
        return new Attachment()
                .setContentType("text/plain; charset=utf-8")
                .setLanguage(decided.language())
                .setTitle(decided.title())
                .setData(decided.body().getBytes(StandardCharsets.UTF_8));
    }

    // https://hl7.org/fhir/R4/valueset-consent-data-meaning.html: this visit and what hangs on it
    private static Consent.provisionDataComponent data(String visitId) {
        return new Consent.provisionDataComponent()
                .setMeaning(Consent.ConsentDataMeaning.RELATED)
                .setReference(References.encounter(visitId));
    }

    /** The patient whose consent this id names. */
    public static Optional<String> patientOf(String id) {
        return FhirId.head(id);
    }
}
