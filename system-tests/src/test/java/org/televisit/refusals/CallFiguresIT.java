package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** Who may leave figures with a visit, and who may say which way it goes. */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class CallFiguresIT {

    private static final String LINE =
            """
            {"roundTripMillis":40,"jitterMillis":4,"lostPermille":%d,"concealedPermille":0,"freezes":0,"receivedKbps":900,
             "sentKbps":900,"framesPerSecond":30,"pictureHeight":720,"step":"%s","relayed":false}""";
    private static final String FINE = LINE.formatted(10, "FULL");

    @Test
    void nobody_but_the_two_leaves_figures(Clinic clinic) {
        Visit visit = clinic.visitNow();

        clinic.patient().post(quality(visit), FINE).expect(403);
        clinic.doctor().post(quality(visit), FINE).expect(403);
        clinic.admin().post(quality(visit), FINE).expect(403);
        clinic.nobody().post(quality(visit), FINE).expect(401);
    }

    @Test
    void there_are_none_of_a_call_that_does_not_go_on(Clinic clinic) {
        Visit visit = clinic.visitNow();

        assertThat(visit.patient().post(quality(visit), FINE).expect(409).string("reason"))
                .isEqualTo("call-completed");
    }

    @Test
    void figures_that_cannot_be_are_refused(Clinic clinic) {
        Visit visit = clinic.visitNow();

        visit.patient().post(quality(visit), LINE.formatted(1001, "FULL")).expect(400);
        visit.patient().post(quality(visit), LINE.formatted(-1, "FULL")).expect(400);
        visit.patient().post(quality(visit), LINE.formatted(1, "TINY")).expect(400);
        visit.patient().post(quality(visit), "{}").expect(400);
    }

    @Test
    void the_visits_doctor_and_an_admin_choose_the_way_and_nobody_else(Clinic clinic) {
        Visit visit = clinic.visitNow();
        Person admin = clinic.admin();

        visit.patient().post(route(visit), "{\"relayOnly\":true}").expect(403);
        clinic.doctor().post(route(visit), "{\"relayOnly\":true}").expect(403);
        admin.post(route(visit), "{\"relayOnly\":true}").expect(200);
        assertThat(visit.doctor()
                        .get(route(visit))
                        .expect(200)
                        .object()
                        .get("relayOnly")
                        .getAsBoolean())
                .isTrue();
        visit.doctor().post(route(visit), "{\"relayOnly\":false}").expect(200);
        assertThat(admin.get(route(visit)).expect(200).object().get("relayOnly").getAsBoolean())
                .isFalse();
    }

    private static String quality(Visit visit) {
        return "/appointments/" + visit.id() + "/quality";
    }

    private static String route(Visit visit) {
        return "/appointments/" + visit.id() + "/route";
    }
}
