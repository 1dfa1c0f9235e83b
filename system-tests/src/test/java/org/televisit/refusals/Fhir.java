package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.IssueSeverity;
import ca.uhn.fhir.rest.client.api.IClientInterceptor;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.api.IHttpRequest;
import ca.uhn.fhir.rest.client.api.IHttpResponse;
import ca.uhn.fhir.rest.client.api.ServerValidationModeEnum;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.UnknownCodeSystemWarningValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.televisit.product.Answer;
import org.televisit.product.Person;

/** A FHIR client as a hospital's integrator has it, and a judge of what it is answered: HAPI's both. */
final class Fhir {

    private static final FhirContext CONTEXT = FhirContext.forR4();
    private static final FhirValidator JUDGE = judge();

    private Fhir() {}

    private static FhirValidator judge() {
        CONTEXT.getRestfulClientFactory().setServerValidationMode(ServerValidationModeEnum.NEVER);
        CONTEXT.getRestfulClientFactory().setSocketTimeout(30_000);
        // our own codes and SNOMED CT's are in none of its packages
        UnknownCodeSystemWarningValidationSupport unknown = new UnknownCodeSystemWarningValidationSupport(CONTEXT);
        unknown.setNonExistentCodeSystemSeverity(IssueSeverity.WARNING);
        ValidationSupportChain packages = new ValidationSupportChain(
                new DefaultProfileValidationSupport(CONTEXT),
                new CommonCodeSystemsTerminologyService(CONTEXT),
                new InMemoryTerminologyServerValidationSupport(CONTEXT),
                unknown);
        return CONTEXT.newValidator().registerValidatorModule(new FhirInstanceValidator(packages));
    }

    /** Speaks as this person; each answer is judged as it arrives. */
    static IGenericClient client(Person person) {
        IGenericClient client = CONTEXT.newRestfulGenericClient(person.product().web() + "/fhir");
        if (person.username() != null) {
            client.registerInterceptor(
                    new BearerTokenAuthInterceptor(person.product().keycloak().bearerOf(person)));
        }
        client.registerInterceptor(new Judged());
        return client;
    }

    private static final class Judged implements IClientInterceptor {

        @Override
        public void interceptRequest(IHttpRequest request) {
            // what is asked is not judged
        }

        @Override
        public void interceptResponse(IHttpResponse response) throws IOException {
            response.bufferEntity();
            try (InputStream body = response.readEntity()) {
                valid(new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    /** Fails unless it is a resource of which the validator says nothing worse than a warning. */
    static void valid(String json) {
        List<String> faults = JUDGE.validateWithResult(json).getMessages().stream()
                .filter(said -> said.getSeverity().compareTo(ResultSeverityEnum.ERROR) >= 0)
                .map(SingleValidationMessage::toString)
                .toList();
        assertThat(faults).as(json).isEmpty();
    }

    static Answer get(Person person, String path, String... headers) {
        return person.ofTheSite("GET", "/fhir/" + path, null, headers);
    }

    static Answer put(Person person, String id, String json, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/fhir+json";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return person.ofTheSite("PUT", "/fhir/Appointment/" + id, json, all);
    }

    static Answer post(Person person, String json) {
        return person.ofTheSite("POST", "/fhir/Appointment", json, "Content-Type", "application/fhir+json");
    }

    /** The reason of a refusal that was said as FHIR says it. */
    static String reason(Answer refused) {
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/fhir+json");
        assertThat(refused.string("resourceType")).isEqualTo("OperationOutcome");
        valid(refused.text());
        return refused.object()
                .getAsJsonArray("issue")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("details")
                .getAsJsonArray("coding")
                .get(0)
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }

    /** A public id as FHIR writes it. */
    static String id(String publicId) {
        return publicId.replace('_', '.');
    }
}
