package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.Keycloak;
import org.televisit.product.Person;
import org.televisit.product.Session;

/**
 * A role that is taken away at the identity provider counts here within the life of an access token, which is five minutes
 * and here less, while the session goes on.
 */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class RolesTakenIT {

    private static final Duration LIFE = Duration.ofSeconds(20);
    // the two clocks, and a machine that is busy
    private static final Duration SLACK = Duration.ofSeconds(15);
    private static final Duration ASKED_WITHIN = Duration.ofSeconds(30);
    private static final int SIGNED_OUT = 4003;
    private static final String DAY = "/doctor/day.xhtml";
    private static final String PEOPLE = "/admin/people.xhtml";
    private static final String PROFILE = "/profile.xhtml";

    @Test
    void who_was_a_doctor_reads_no_page_of_doctors_any_more_nor_any_other_and_each_try_is_a_line(Clinic clinic) {
        Person doctor = clinic.doctor();
        Keycloak keycloak = clinic.product().keycloak();
        Session session = keycloak.whilePagesHaveTokensOf(LIFE, () -> Session.of(doctor));
        assertThat(session.gets(DAY).status()).isEqualTo(200);
        Instant taken = Instant.now();

        keycloak.takesRole(doctor.subject(), "doctor");

        await().atMost(LIFE.plus(SLACK))
                .untilAsserted(() -> assertThat(session.gets(DAY).status()).isEqualTo(403));
        assertThat(session.gets(PROFILE).status()).isEqualTo(403);
        String page = "doctor/" + UUID.randomUUID() + ".xhtml";
        assertThat(session.gets("/" + page).status()).isEqualTo(403);
        assertThat(new RefusedLines(clinic.admin()).has("Request", "GET " + page, doctor.subject(), taken))
                .isTrue();
    }

    @Test
    void who_keeps_another_role_keeps_its_pages_and_is_offered_no_others(Clinic clinic) {
        Person doctor = clinic.doctor();
        Keycloak keycloak = clinic.product().keycloak();
        keycloak.givesRole(doctor.subject(), "admin");
        Session session = keycloak.whilePagesHaveTokensOf(LIFE, () -> Session.of(doctor));
        assertThat(session.gets(PEOPLE).status()).isEqualTo(200);
        assertThat(session.gets(PROFILE).text()).contains("/admin/");

        keycloak.takesRole(doctor.subject(), "admin");

        await().atMost(LIFE.plus(SLACK))
                .untilAsserted(() -> assertThat(session.gets(PEOPLE).status()).isEqualTo(403));
        assertThat(session.gets(DAY).status()).isEqualTo(200);
        assertThat(session.gets(PROFILE).text()).contains("/doctor/").doesNotContain("/admin/");
    }

    /** The socket of a call has no token that ends: the identity provider is asked. */
    @Test
    void a_doctor_no_more_is_out_of_the_call_and_the_patient_is_not(Clinic clinic) {
        try (Room room = Room.admitted(clinic)) {
            Person doctor = room.visit().doctor();

            clinic.product().keycloak().takesRole(doctor.subject(), "doctor");

            assertThat(room.doctor().closeCode(ASKED_WITHIN)).isEqualTo(SIGNED_OUT);
            room.patient().send("{\"type\":\"ping\"}");
            room.patient().await("pong");
        }
    }
}
