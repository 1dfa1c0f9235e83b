package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.refusals.RoleTable.Asker;
import org.televisit.refusals.RoleTable.Row;

/**
 * Every operation of the REST interface, asked by everybody (REQUIREMENTS I4): who is not signed in gets 401, who it
 * does not concern 403 and a line in the audit trail, who names what there is not 404. The table is one story, told
 * from top to bottom; {@link RoleStage} says what stands behind the names in braces.
 */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class RoleMatrixIT {

    static final RoleTable TABLE = RoleTable.of(
            """
            # nobody, patient, another patient, doctor, another doctor, admin; with unknown ids; scope of a token
            401 200 200 200 200 200 -     read     GET    me
            401 200 200 200 200 403 -     write    POST   me/calendar-feed
            401 200 200 200 200 403 -     read     GET    me/calendar-feed
            401 204 204 204 204 403 -     write    DELETE me/calendar-feed
            401 200 200 200 200 403 -     read     GET    me/consents
            401 200 200 200 200 403 -     read     GET    me/news
            401 200 200 200 200 403 -     read     GET    me/devices
            401 200 200 200 200 403 -     write    POST   me/devices {"endpoint":"{push-address}"}
            401 404 404 404 404 403 404   write    DELETE me/devices/{no-device}
            401 200 200 200 200 200 -     read     POST   notices/ticket
            401 200 200 200 200 200 -     read     GET    calls
            401 200 200 200 200 200 -     read     GET    calls-switch
            401 403 403 403 403 204 -     admin    PUT    calls-switch {"off":false}
            401 403 403 403 403 200 -     admin    GET    settings
            401 403 403 403 403 200 404   admin    PUT    settings/{setting} {"value":null,"version":-1}
            401 403 403 403 403 200 -     admin    GET    audit?type=Appointment&id={visit}
            401 403 403 403 403 200 -     admin    GET    trail?limit=5
            401 403 403 403 403 200 -     admin    POST   trail/verify
            401 200 200 403 403 403 -     read     GET    trail/mine
            401 200 403 403 403 403 404   read     GET    trail/mine?patient={patient}
            401 200 200 200 200 200 -     read     GET    me/sign-in

            401 200 200 200 200 200 -     read     GET    practitioners
            401 200 200 200 200 200 -     read     GET    practitioners/search?visitType=FOLLOW_UP
            401 200 200 200 200 200 404   read     GET    practitioners/{doctor}/next-free?visitType=FOLLOW_UP
            401 200 200 200 200 200 404   read     GET    practitioners/{doctor}/slots?visitType=FOLLOW_UP&days=1
            401 403 403 200 200 404 -     read     GET    schedules/mine
            401 403 403 200 403 200 404   read     GET    schedules/{doctor}
            401 403 403 200 403 200 404   read     POST   schedules/{doctor}/preview {"zone":"UTC","week":[]}
            401 403 403 200 403 200 404   write    PUT    schedules/{doctor} {"zone":"UTC","week":{all-week},"version":{hours-version}}
            401 200 200 200 200 200 -     read     GET    offerings/visit-types
            401 403 403 403 403 200 -     admin    GET    offerings/visit-types/all
            401 403 403 403 403 200 -     admin    PUT    offerings/visit-types/{new-code} {new-kind}
            401 200 200 200 200 200 -     read     GET    offerings/departments
            401 403 403 403 403 200 -     admin    GET    offerings/departments/all
            401 403 403 403 403 200 -     admin    PUT    offerings/departments/{new-code} {new-department}

            401 200 200 200 200 200 -     read     GET    appointments
            401 201 201 403 403 403 404   write    POST   appointments {"practitionerId":"{doctor}","visitType":"FOLLOW_UP","start":"{slot}"}
            401 201 403 201 403 201 404   write    POST   appointments {"practitionerId":"{doctor}","patientId":"{patient}","visitType":"FOLLOW_UP","start":"{slot}"}
            401 200 403 200 403 200 404   read     GET    appointments/{visit}
            401 200 403 200 403 200 404   read     GET    appointments/{visit}/summary
            401 200 403 200 403 403 404   read     GET    appointments/{visit}/calendar.ics
            401 200 403 200 403 200 404   read     GET    appointments/{visit}/next-free
            401 200 403 200 403 200 404   read     GET    appointments/{visit}/series
            401 200 403 200 403 200 404   write    POST   appointments/{visit}/reschedule {"start":"{slot}","version":{version}}
            401 403 403 200 403 200 404   write    POST   appointments/{visit}/hand-over {"practitionerId":"{other-doctor}","version":{version}}
            401 200 403 200 403 200 404   write    POST   appointments/{visit}/cancel {"version":{version}}
            401 201 403 201 403 201 404   write    POST   appointments/{lost}/rebook {"start":"{slot}"}
            401 200 403 200 403 200 404   write    POST   appointments/{serial}/cancel-series {}
            401 200 200 403 403 403 404   read     POST   series/preview {"practitionerId":"{doctor}",{rhythm}}
            401 200 403 200 403 200 404   read     POST   series/preview {"practitionerId":"{doctor}","patientId":"{patient}",{rhythm}}
            401 201 201 403 403 403 404   write    POST   series {"practitionerId":"{doctor}",{rhythm}}
            401 201 403 201 403 201 404   write    POST   series {"practitionerId":"{doctor}","patientId":"{patient}",{rhythm}}

            401 200 403 200 403 200 404   read     GET    appointments/{visit}/timing
            401 403 403 200 403 200 404   write    POST   appointments/{visit}/late {"minutes":5}
            401 200 403 403 403 403 404   write    POST   appointments/{visit}/accept-delay
            401 200 403 200 403 403 404   write    POST   appointments/{room}/join
            401 403w 403 403 403 403 404  write    POST   appointments/{room}/keep-waiting
            401 200 403 200 403 403 404   read     GET    appointments/{room}/preparation
            401 200 403 403 403 403 404   write    POST   appointments/{room}/preparation {"place":"Here","callBackNumber":"+34612345678"}
            401 200 403 403 403 403 404   write    POST   appointments/{room}/birth-date {"birthDate":"1980-04-05"}
            401 200 403 403 403 403 404   read     GET    appointments/{room}/waiting
            401 403 403 204 403 403 404   write    POST   appointments/{room}/waiting-message {"text":"Soon"}
            401 403 403 204 403 403 404   write    POST   appointments/{room}/ring {}
            401 204 204 204 204 403 -     write    POST   rings/again
            401 200 403 200 403 403 404   clinical GET    appointments/{room}/chat
            401 200 403 200 403 403 404   clinical GET    appointments/{room}/note
            401 403 403 200 403 403 404   clinical PUT    appointments/{room}/note {"text":"Rest","revision":0}
            401 403 403 200 403 403 404   clinical POST   appointments/{room}/note/sign {"revision":1}
            401 403 403 200 403 403 404   clinical POST   appointments/{room}/note/amendments {"text":"Drink","reason":"forgotten"}
            401 200 403 200 403 403 404   clinical GET    appointments/{room}/prescriptions
            401 403 403 201 403 403 404   clinical POST   appointments/{room}/prescriptions {"lines":[]}
            401 403 403 404 403 403 404   clinical PUT    appointments/{room}/prescriptions/{no-paper} {"lines":[],"version":0}
            401 403 403 404 403 403 404   clinical POST   appointments/{room}/prescriptions/{no-paper}/sign {"version":0}
            401 403 403 404 403 403 404   clinical POST   appointments/{room}/prescriptions/{no-paper}/withdraw {"reason":"none"}
            401 403 403 404 403 403 404   clinical DELETE appointments/{room}/prescriptions/{no-paper}
            401 404 403 404 403 403 404   clinical GET    appointments/{room}/prescriptions/{no-paper}/paper
            401 200 403 200 403 403 404   clinical GET    appointments/{room}/documents
            401 400 403 400 403 403 404   clinical POST   appointments/{room}/documents
            401 404 403 404 403 403 404   clinical GET    appointments/{room}/documents/{no-paper}
            401 404 403 404 403 403 404   clinical DELETE appointments/{room}/documents/{no-paper}
            401 200 403 200 403 403 404   write    POST   appointments/{room}/device-check {}
            401 404 404 404 404 403 404   write    POST   rings/{no-ring}/accept
            401 404 404 404 404 403 404   write    POST   rings/{no-ring}/decline
            401 404 403 404 403 403 404   clinical GET    appointments/{room}/chat/files/{no-file}
            401 400 403 400 403 403 404   clinical PUT    appointments/{room}/chat/files/{no-file}
            401 404 404 404 404 404 404   write    POST   device-checks/{no-check} {"browser":"SUPPORTED","camera":"WORKS","microphone":"WORKS","speaker":"HEARD","direct":"OPEN","udp":"OPEN","tcp":"OPEN","tls":"OPEN"}
            401 409 403 409 403 403 404   write    POST   appointments/{room}/quality {figures}
            401 403 403 200 403 200 404   read     GET    appointments/{room}/route
            401 403 403 200 403 200 404   write    POST   appointments/{room}/route {"relayOnly":true}
            401 403 403 200 403 403 404   read     GET    appointments/{room}/guests
            401 403 403 201 403 403 404   write    POST   appointments/{room}/guests {"name":"Anna","kind":"interpreter"}
            401 403 403 404 403 403 404   write    POST   appointments/{room}/guests/{no-guest}/revoke {}
            # open to whoever knows the secret of a link, and comes from our own page
            403w 404 404 404 404 404 -    -        POST   guest/invitation {"secret":"nobody's"}
            403w 404 404 404 404 404 -    -        POST   guest/join {"secret":"nobody's"}
            403w 404 404 404 404 404 -    -        POST   guest/withdraw {"secret":"nobody's"}
            401 409 403 403 403 403 404   write    POST   appointments/{room}/rating {"stars":5}
            401 200 403 200 403 403 404   clinical GET    appointments/{room}/recordings
            401 409 403 409 403 403 404   clinical POST   appointments/{room}/recordings/withdraw
            401 404 403 404 403 403 404   clinical GET    appointments/{room}/recordings/{no-recording}/takes/{no-take}
            401 403 403 404 403 403 404   clinical POST   appointments/{room}/recordings/{no-recording}/takes {"mediaType":"video/mp4"}
            401 403 403 404 403 403 404   clinical PUT    appointments/{room}/recordings/{no-recording}/takes/{no-take}/chunks/{no-take}
            401 403 403 404 403 403 404   clinical POST   appointments/{room}/recordings/{no-recording}/takes/{no-take}/close {"chunks":0,"millis":0}
            401 403 403 200 403 403 404   write    POST   appointments/{room}/extend
            401 403 403 200 403 403 404   write    POST   appointments/{room}/hold {"reason":"one moment"}
            401 403 403 200 403 403 404   write    POST   appointments/{room}/release
            401 403 403 200 403 403 404   write    POST   appointments/{room}/finish {"outcome":"TECHNICAL"}
            401 403 403 409 403 403 404   write    POST   appointments/{room}/reopen

            401 403 403 200 200 403 -     write    PUT    visits-now/availability {"until":"{in-an-hour}"}
            401 403 403 200 200 403 -     read     GET    visits-now/availability
            401 200 200 200 200 200 -     read     GET    visits-now?visitType=FOLLOW_UP
            401 201 409 403 403 403 -     write    POST   visits-now {"practitionerId":"{other-doctor}","visitType":"FOLLOW_UP"}
            401 403 403 201 403 409 404   write    POST   visits-now {"practitionerId":"{doctor}","patientId":"{new-patient}","visitType":"FOLLOW_UP"}

            401 200 200 403 403 403 -     read     GET    waiting-list
            401 201 403 403 403 403 404   write    POST   waiting-list {"visitId":"{visit}"}
            401 204 403 403 403 403 404   write    DELETE waiting-list/{entry}
            401 200 200 403 403 403 -     read     GET    offers
            401 200 403 403 403 403 404   write    POST   offers/{offer}/accept
            401 204 403 403 403 403 404   write    POST   offers/{offer}/decline
            401 200 403 200 403 200 404   read     GET    payments/{bill}
            401 403 403 409 403 403 404   write    POST   payments/{bill}/agree-late
            401 403 403 403 403 200 404   admin    POST   payments/{bill}/record {"amount":4500,"currency":"EUR"}
            401 403 403 403 403 200 404   admin    POST   payments/{bill}/waive {"reason":"hardship"}
            401 403 403 403 403 200 404   admin    POST   payments/{owed}/refunded {}
            401 403 403 403 403 200 -     admin    GET    payments/refunds
            401 403 403 403 403 200 -     admin    GET    payments/troubles
            401 403 403 403 403 204 404   admin    POST   payments/troubles/{trouble}/settle {"note":"sent back"}
            401 403 403 403 403 200 -     admin    GET    webhooks/deliveries
            401 403 403 403 403 200 404   admin    GET    webhooks/deliveries/{delivery}
            401 403 403 403 403 200 404   admin    POST   webhooks/deliveries/{delivery}/again
            # by a sign-in that does not say when it was
            401 403w 403 403 403 403 404  clinical GET    patients/{patient}/export
            401 403 403 404 404 403 404   clinical GET    patients/{patient}/emergency
            401 403 403 403w 403w 403 404 clinical POST   patients/{patient}/emergency {"reason":"unconscious"}
            401 403 403 403 403 200 -     admin    GET    quality/sheet?from=2026-11-01&until=2026-11-30
            401 403 403 403 403 200 -     admin    GET    messages
            401 403 403 403 403 200 404   admin    GET    messages/{message}
            401 403 403 403 403 409 404   admin    POST   messages/{message}/resend
            """);

    @Test
    void everybody_gets_what_is_theirs_and_no_more(Clinic clinic) {
        RoleStage stage = new RoleStage(clinic, contract(clinic));
        List<String> wrong = new ArrayList<>();
        for (Row row : TABLE.rows()) {
            for (Asker asker : Asker.values()) {
                stage.ask(row, asker).ifPresent(wrong::add);
            }
            stage.askForUnknown(row).ifPresent(wrong::add);
        }
        assertThat(wrong).isEmpty();
    }

    private static Contract contract(Clinic clinic) {
        Answer answer = clinic.admin().ofTheSite("/api/openapi").expect(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        return new Contract(answer.object());
    }

    @Test
    void the_description_knows_the_operations_of_the_table_and_no_others(Clinic clinic) {
        Contract contract = contract(clinic);

        assertThat(contract.operations()).isEqualTo(TABLE.operations());
        assertThat(TABLE.rows())
                .filteredOn(row -> row.body() != null && !row.body().equals("{}"))
                .allSatisfy(
                        row -> assertThat(contract.operation(row.operation()).has("requestBody"))
                                .as(row.operation())
                                .isTrue());
        assertThat(clinic.nobody().ofTheSite("/api/openapi").status()).isEqualTo(401);
    }

    @Test
    void no_operation_is_missing_in_the_table() {
        Set<String> operations = new TreeSet<>();
        for (JavaClass resource : new ClassFileImporter().importPackages("org.televisit.web.api")) {
            for (JavaMethod method : resource.getMethods()) {
                for (Class<? extends Annotation> verb : List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
                    if (method.isAnnotatedWith(verb)) {
                        operations.add(Row.operation(verb.getSimpleName(), path(resource, method)));
                    }
                }
            }
        }
        assertThat(TABLE.operations()).isEqualTo(operations);
    }

    static String path(JavaClass resource, JavaMethod method) {
        Stream<String> parts = Stream.of(
                resource.getAnnotationOfType(Path.class).value(),
                method.isAnnotatedWith(Path.class)
                        ? method.getAnnotationOfType(Path.class).value()
                        : "");
        return String.join("/", parts.filter(part -> !part.isEmpty()).toList());
    }

    @Test
    void a_refusal_is_a_problem_that_says_nothing_of_others(Clinic clinic) {
        Answer refusal = clinic.patient().get("/messages").expect(403);

        assertThat(refusal.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refusal.string("reason")).isEqualTo("not-yours");
    }
}
