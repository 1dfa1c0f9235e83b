package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.refusals.RoleTable.Asker;
import org.televisit.refusals.RoleTable.Row;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/**
 * What access tokens are for: each operation of {@link RoleMatrixIT}'s table, asked with a token that has every scope but
 * the one it needs; and that the identity provider gives scopes by role.
 */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class ScopesIT {

    private static final String ALL = allBut(Scope.OPEN);

    @Test
    void the_table_has_the_scope_of_each_operation() {
        Map<String, String> declared = new TreeMap<>();
        for (JavaClass resource : new ClassFileImporter().importPackages("org.televisit.web.api")) {
            for (JavaMethod method : resource.getMethods()) {
                for (Class<? extends Annotation> verb : List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
                    if (method.isAnnotatedWith(verb)) {
                        Scope scope =
                                method.getAnnotationOfType(NeedsScope.class).value();
                        declared.put(
                                Row.operation(verb.getSimpleName(), RoleMatrixIT.path(resource, method)), word(scope));
                    }
                }
            }
        }
        Map<String, String> told = new TreeMap<>();
        RoleMatrixIT.TABLE.rows().forEach(row -> told.put(row.operation(), row.scope()));
        assertThat(told).isEqualTo(declared);
    }

    private static String word(Scope scope) {
        return scope == Scope.OPEN ? "-" : scope.text().replace("televisit:", "");
    }

    @Test
    void nobody_may_do_what_their_role_can_have_no_token_for() {
        List<String> wider = new ArrayList<>();
        for (Row row : RoleMatrixIT.TABLE.rows()) {
            for (Asker asker : Asker.values()) {
                boolean may = row.statusOf(asker).startsWith("2");
                if (may && !scope(row).roles().contains(role(asker))) {
                    wider.add(asker + " " + row.operation());
                }
            }
        }
        assertThat(wider).isEmpty();
    }

    private static Scope scope(Row row) {
        return Arrays.stream(Scope.values())
                .filter(scope -> word(scope).equals(row.scope()))
                .findFirst()
                .orElseThrow();
    }

    private static String role(Asker asker) {
        return asker.name().toLowerCase(Locale.ROOT).replace("other_", "");
    }

    @Test
    void a_token_without_the_scope_is_refused_by_each_operation_and_leaves_a_line(Clinic clinic) {
        Map<Asker, Person> people =
                Map.of(Asker.PATIENT, clinic.patient(), Asker.DOCTOR, clinic.doctor(), Asker.ADMIN, clinic.admin());
        Map<String, Person> narrow = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        for (Row row : RoleMatrixIT.TABLE.rows()) {
            Scope needed = scope(row);
            if (needed == Scope.OPEN) {
                continue;
            }
            Person person = narrow.computeIfAbsent(row.entitled() + row.scope(), any -> people.get(row.entitled())
                    .narrowedTo(allBut(needed)));
            String path = "/" + row.path().replaceAll("\\{[^}]*}", RoleStage.UNKNOWN);
            Answer answer = person.call(row.method(), path, row.body() == null ? null : "{}");
            if (!refusedFor(needed, answer) || !leftALine(people.get(Asker.ADMIN), row.method() + " " + path, person)) {
                wrong.add(row.entitled() + " " + row.operation() + ": " + answer.status() + " " + answer.text());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String allBut(Scope scope) {
        return Arrays.stream(Scope.values())
                .filter(each -> each != scope)
                .map(Scope::text)
                .collect(Collectors.joining(" "))
                .strip();
    }

    private static boolean refusedFor(Scope scope, Answer answer) {
        String challenge = "Bearer error=\"insufficient_scope\", scope=\"" + scope.text() + "\"";
        return answer.status() == 403
                && answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json")
                && answer.headers().allValues("WWW-Authenticate").equals(List.of(challenge))
                && answer.string("type").equals("urn:televisit:problem:scope-missing")
                && answer.string("title").contains(scope.text());
    }

    private static boolean leftALine(Person admin, String request, Person by) {
        String asked = request.replaceFirst("^(\\w+) /", "$1 ").replaceFirst("\\?.*", "");
        String id = asked.substring(0, Math.min(asked.length(), 64)).replace(" ", "%20");
        String lines =
                admin.get("/audit?limit=20&type=Request&id=" + id).expect(200).text();
        return lines.contains("scope-missing") && lines.contains(by.subject());
    }

    @Test
    void the_description_names_each_scope(Clinic clinic) {
        Contract contract = new Contract(
                clinic.admin().ofTheSite("/api/openapi").expect(200).object());
        for (Row row : RoleMatrixIT.TABLE.rows()) {
            String security =
                    contract.operation(row.operation()).get("security").toString();
            assertThat(security)
                    .as(row.operation())
                    .isEqualTo(
                            scope(row) == Scope.OPEN
                                    ? "[]"
                                    : "[{\"bearer\":[\"televisit:" + row.scope() + "\"]},{\"session\":[]}]");
        }
    }

    @Test
    void the_identity_provider_gives_scopes_by_role(Clinic clinic) {
        assertThat(scopes(clinic.patient())).isEqualTo(scopesOf("patient"));
        assertThat(scopes(clinic.doctor())).isEqualTo(scopesOf("doctor"));
        assertThat(scopes(clinic.admin())).isEqualTo(scopesOf("admin"));
        assertThat(scopes(clinic.admin().narrowedTo(ALL))).isEqualTo(scopesOf("admin"));
        assertThat(scopes(clinic.patient().narrowedTo(ALL))).isEqualTo(scopesOf("patient"));
        assertThat(scopes(clinic.patient().narrowedTo(""))).isEmpty();
    }

    private static Set<String> scopesOf(String role) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.roles().contains(role))
                .map(Scope::text)
                .collect(Collectors.toSet());
    }

    private static Set<String> scopes(Person person) {
        byte[] claims = Base64.getUrlDecoder().decode(person.token().split("\\.")[1]);
        String scope = JsonParser.parseString(new String(claims, StandardCharsets.UTF_8))
                .getAsJsonObject()
                .get("scope")
                .getAsString();
        return Stream.of(scope.split(" "))
                .filter(each -> each.startsWith("televisit:"))
                .collect(Collectors.toSet());
    }

    @Test
    void fhir_asks_for_scopes_as_well(Clinic clinic) {
        Person reader = clinic.patient().narrowedTo("televisit:read");

        assertThat(Fhir.get(reader, "Appointment").status()).isEqualTo(200);
        for (Answer refused : List.of(
                Fhir.get(reader, "Communication?encounter=" + "A".repeat(22)),
                Fhir.get(reader, "MedicationRequest"),
                Fhir.post(reader, "{\"resourceType\":\"Appointment\"}"))) {
            assertThat(refused.status()).isEqualTo(403);
            assertThat(Fhir.reason(refused)).isEqualTo("scope-missing");
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElse(""))
                    .contains("error=\"insufficient_scope\"");
        }
        Answer audit = Fhir.get(clinic.admin().narrowedTo("televisit:read"), "AuditEvent");
        assertThat(audit.headers().firstValue("WWW-Authenticate").orElse("")).contains("televisit:admin");
    }

    @Test
    void a_token_opens_no_page_and_none_is_taken_from_an_address(Clinic clinic) {
        Person patient = clinic.patient();

        assertThat(patient.ofTheSite("/patient/home.xhtml").status()).isEqualTo(403);
        assertThat(clinic.nobody()
                        .ofTheSite("/api/v1/me?access_token=" + patient.token())
                        .status())
                .isIn(401, 403);
        patient.get("/me").expect(200);
    }
}
