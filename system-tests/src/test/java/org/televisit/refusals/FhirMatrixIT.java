package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** Who may see what by FHIR: each way of asking for each role, as REST has it. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class FhirMatrixIT {

    private static final String UNKNOWN = "AAAAAAAAAAAAAAAAAAAAAA";

    /** nobody, the visit's patient, another patient, its doctor, another doctor, an admin; and unknown ids. */
    private static final List<String> TABLE = List.of(
            "401 200 403 200 403 200 404 Appointment/{visit}",
            "401 200 403 200 403 200 404 Encounter/{visit}",
            "401 200 403 200 403 200 200 Encounter?appointment={visit}",
            "401 200 403 200 200 200 404 Patient/{patient}",
            "401 200 200 200 200 200 200 Patient?name=Nobody",
            "401 200 200 200 200 200 404 Practitioner/{doctor}",
            "401 200 200 200 200 200 -   Practitioner?name=Nobody",
            "401 200 200 200 200 200 200 Schedule?actor={doctor}",
            "401 404 404 404 404 404 404 Schedule/{doctor}",
            "401 200 200 200 200 200 200 Slot?schedule={doctor}",
            "401 404 404 404 404 404 404 Slot/{doctor}0000000AAAAAAAA",
            "401 200 200 200 200 200 200 Appointment",
            "401 200 403 200 200 200 200 Appointment?patient={patient}",
            "401 200 403 200 200 200 200 Encounter?patient={patient}",
            "401 200 403 200 403 403 404 Communication?encounter={visit}",
            "401 404 403 404 403 403 404 Communication/{visit}.0.1",
            "401 200 403 403 403 403 404 Consent?patient={patient}",
            "401 404 403 403 403 403 404 Consent/{patient}{visit}",
            "401 200 403 200 403 403 404 MedicationRequest?encounter={visit}",
            "401 404 403 404 403 403 404 MedicationRequest/{visit}{doctor}0",
            "401 200 403 200 200 403 200 MedicationRequest?patient={patient}",
            "401 403 403 403 403 200 -   AuditEvent?_count=1",
            "401 403 403 403 403 404 -   AuditEvent/999999999999",
            "401 400 400 400 400 400 -   Slot",
            "401 404 404 404 404 404 -   Observation/1");

    /** Who may write is tried by {@code FhirRefusalsIT}, with a wish that makes sense. */
    private static final Set<String> WRITES = Set.of("Appointment create", "Appointment update");

    @Test
    void everybody_gets_what_is_theirs_and_no_more(Clinic clinic) {
        Visit visit = clinic.visitNow();
        List<Person> askers = List.of(
                clinic.nobody(), visit.patient(), clinic.patient(), visit.doctor(), clinic.doctor(), clinic.admin());
        List<String> wrong = new ArrayList<>();
        for (String row : TABLE) {
            String[] words = row.split("\\s+");
            String path = words[words.length - 1];
            for (int i = 0; i < askers.size(); i++) {
                compare(wrong, words[i], askers.get(i), named(path, visit), i + " at " + path);
            }
            if (!words[askers.size()].equals("-")) {
                compare(
                        wrong,
                        words[askers.size()],
                        visit.patient(),
                        path.replaceAll("\\{\\w+}", UNKNOWN),
                        "unknown: " + path);
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** A resource or a way of asking that is new has no row, and fails here. */
    @Test
    void every_way_of_asking_has_a_row(Clinic clinic) {
        Set<String> rows = TABLE.stream()
                .map(row -> row.substring(row.lastIndexOf(' ') + 1))
                .map(path -> path.matches("\\w+/.+")
                        ? path.replaceFirst("/.+", " read")
                        : path.replaceFirst("\\?.+|$", " search-type"))
                .collect(Collectors.toCollection(TreeSet::new));
        rows.addAll(WRITES);

        Set<String> ways = new TreeSet<>();
        told(clinic).getRestFirstRep().getResource().forEach(each -> each.getInteraction()
                .forEach(way -> ways.add(each.getType() + " " + way.getCode().toCode())));

        assertThat(ways).hasSizeGreaterThan(20).allSatisfy(way -> assertThat(rows)
                .contains(way));
    }

    private static CapabilityStatement told(Clinic clinic) {
        return Fhir.client(clinic.nobody())
                .capabilities()
                .ofType(CapabilityStatement.class)
                .execute();
    }

    private static String named(String path, Visit visit) {
        return path.replace("{visit}", Fhir.id(visit.id()))
                .replace("{patient}", Fhir.id(visit.patient().publicId()))
                .replace("{doctor}", Fhir.id(visit.doctor().publicId()));
    }

    private static void compare(List<String> wrong, String expected, Person asker, String path, String what) {
        Answer answer = Fhir.get(asker, path);
        if (answer.status() != Integer.parseInt(expected)) {
            wrong.add(what + ": " + answer.status() + " instead of " + expected + ": " + answer.text());
        } else if (answer.status() >= 400) {
            Fhir.reason(answer);
        } else {
            Fhir.valid(answer.text());
        }
    }

    @Test
    void what_there_is_is_told_to_anybody(Clinic clinic) {
        CapabilityStatement told = told(clinic);

        assertThat(told.getRestFirstRep().getResource())
                .extracting(CapabilityStatement.CapabilityStatementRestResourceComponent::getType)
                .containsExactly(
                        "Appointment",
                        "AuditEvent",
                        "Communication",
                        "Consent",
                        "Encounter",
                        "MedicationRequest",
                        "Patient",
                        "Practitioner",
                        "Schedule",
                        "Slot");
    }
}
