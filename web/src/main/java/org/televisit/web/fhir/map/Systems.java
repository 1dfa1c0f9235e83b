package org.televisit.web.fhir.map;

/** Where codes and identifiers come from, as URIs (https://hl7.org/fhir/R4/terminologies-systems.html). */
public final class Systems {

    /** Our public ids as they stand in addresses of pages and REST; in FHIR's own ids see {@link FhirId}. */
    public static final String PUBLIC_ID = "urn:televisit:id";
    /** The number under which the hospital keeps a patient. */
    public static final String RECORD_NUMBER = "urn:televisit:record-number";
    /** The provider's name of an account, the OIDC subject. */
    public static final String SUBJECT = "urn:televisit:subject";
    /** The kinds of visit a hospital offers. */
    public static final String VISIT_TYPE = "urn:televisit:visit-type";

    public static final String SPECIALTY = "urn:televisit:specialty";
    public static final String CANCELLATION = "urn:televisit:cancellation-reason";
    public static final String AUDIT_ACTION = "urn:televisit:audit-action";
    /** The reasons of refusals, as REST's problem documents name them. */
    public static final String REFUSAL = "urn:televisit:refusal";

    static final String SNOMED = "http://snomed.info/sct";
    static final String V3_ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    static final String V2_IDENTIFIER_TYPE = "http://terminology.hl7.org/CodeSystem/v2-0203";
    static final String CANCELLED_BECAUSE = "http://terminology.hl7.org/CodeSystem/appointment-cancellation-reason";
    static final String CONSENT_SCOPE = "http://terminology.hl7.org/CodeSystem/consentscope";
    static final String LOINC = "http://loinc.org";
    static final String UCUM = "http://unitsofmeasure.org";
    static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    private Systems() {}
}
