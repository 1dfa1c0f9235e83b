package org.televisit.web.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Enumerations.SearchParamType;

/** What can be done here, said as CapabilityStatement (https://hl7.org/fhir/R4/capabilitystatement.html). */
final class Capabilities {

    /** When what it says changed last; to be moved with it. */
    private static final String CHANGED = "2026-11-27";

    private static final String SECURITY = "http://terminology.hl7.org/CodeSystem/restful-security-service";

    private Capabilities() {}

    /** @param base where FHIR is served, without a slash at the end */
    static CapabilityStatement of(String base, List<FhirProvider> providers) {
        CapabilityStatement statement = new CapabilityStatement();
        statement.setStatus(PublicationStatus.ACTIVE);
        statement.setDateElement(new DateTimeType(CHANGED));
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName("Televisit");
        statement.getImplementation().setDescription("Visits by video").setUrl(base);
        statement.setFhirVersion(FHIRVersion._4_0_1);
        statement.addFormat(FhirJson.MEDIA_TYPE).addFormat("json");
        CapabilityStatementRestComponent rest = statement.addRest();
        rest.setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setCors(false)
                .setDescription(
                        "A bearer token of the hospital's identity provider, or the session of a signed-in page."
                                + " Everybody sees what is theirs on the pages. A token needs the scope televisit:read to"
                                + " read, televisit:write to write, televisit:clinical for Communication and"
                                + " MedicationRequest, televisit:admin for AuditEvent.")
                .addService()
                .addCoding()
                .setSystem(SECURITY)
                .setCode("OAuth");
        providers.forEach(provider -> rest.addResource(resource(provider)));
        return statement;
    }

    private static CapabilityStatementRestResourceComponent resource(FhirProvider provider) {
        CapabilityStatementRestResourceComponent resource = new CapabilityStatementRestResourceComponent();
        resource.setType(provider.type());
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addInteraction().setCode(TypeRestfulInteraction.SEARCHTYPE);
        if (provider.type().equals("Appointment")) {
            resource.addInteraction().setCode(TypeRestfulInteraction.CREATE).setDocumentation("Books a visit.");
            resource.addInteraction()
                    .setCode(TypeRestfulInteraction.UPDATE)
                    .setDocumentation("Calls a visit off (status) or moves it (start); If-Match is honoured.");
        }
        resource.setVersioning(
                provider.versioned() ? ResourceVersionPolicy.VERSIONED : ResourceVersionPolicy.NOVERSION);
        resource.setReadHistory(false);
        resource.setUpdateCreate(false);
        resource.addSearchParam()
                .setName(SearchWish.IDS)
                .setType(SearchParamType.TOKEN)
                .setDocumentation("One or more ids, parted by commas; stands alone.");
        provider.searchParams().forEach(each -> resource.addSearchParam()
                .setName(each.name())
                .setType(each.type())
                .setDocumentation(each.about()));
        return resource;
    }
}
