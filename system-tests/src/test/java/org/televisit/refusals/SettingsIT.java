package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.HouseRules;
import org.televisit.product.Person;
import org.televisit.product.Visit;
import org.televisit.walls.SettingsPage;

/** An admin changes rules of the house while it is open; they count for everybody, so nothing else may run meanwhile. */
@Isolated
@ExtendWith(WithTelevisit.class)
class SettingsIT {

    private static final String OPENS = "televisit.join.opens.before";
    private static final String PATIENT_GRACE = "televisit.time.patient.grace";
    private static final String AHEAD = "televisit.waiting.ahead";
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Pattern SECRETIVE = Pattern.compile("secret|password|url|mail\\.to|host");

    @AfterEach
    void everythingAsItWas(Clinic clinic) {
        new HouseRules(clinic.admin()).asInTheBeginning();
    }

    private static Answer joinsOnceItIs(int status, Visit visit) {
        long until = System.nanoTime() + SOON.toNanos();
        Answer answer = visit.joinAs(visit.patient());
        while (answer.status() != status && System.nanoTime() < until) {
            answer = visit.joinAs(visit.patient());
        }
        return answer.expect(status);
    }

    private static void refused(Answer answer, int status, String reason) {
        assertThat(answer.expect(status).string("reason")).isEqualTo(reason);
    }

    @Test
    void the_door_opens_when_an_admin_says_so_and_closes_again(Clinic clinic) {
        Person admin = clinic.admin();
        HouseRules rules = new HouseRules(admin);
        Visit visit = clinic.visitIn(Duration.ofMinutes(40), clinic.doctor(), clinic.patient());
        refused(visit.joinAs(visit.patient()), 403, "too-early");

        Answer set = rules.set(OPENS, "PT1H", true).expect(200);

        assertThat(set.string("value")).isEqualTo("PT1H");
        assertThat(set.string("source")).isEqualTo("CHOSEN");
        assertThat(set.string("changedBy")).isEqualTo(admin.name());
        joinsOnceItIs(200, visit);
        rules.set(OPENS, null, true).expect(200);
        refused(joinsOnceItIs(403, visit), 403, "too-early");
        assertThat(rules.of(OPENS, "source")).isEqualTo("STANDARD");
        assertThat(rules.of(OPENS, "changedBy")).isEqualTo(admin.name());
    }

    @Test
    void each_change_is_a_line_of_the_trail_with_what_was_and_what_is(Clinic clinic) {
        Person admin = clinic.admin();
        HouseRules rules = new HouseRules(admin);
        rules.set(AHEAD, "PT3H", false).expect(200);
        rules.set(AHEAD, "PT4H", false).expect(200);

        String lines =
                admin.get("/audit?limit=5&type=Rule&id=" + AHEAD).expect(200).text();

        assertThat(lines).contains("RULE_CHANGE", admin.subject(), "PT3H > PT4H");
    }

    @Test
    void what_makes_no_sense_is_refused_and_changes_nothing(Clinic clinic) {
        HouseRules rules = new HouseRules(clinic.admin());
        refused(rules.set(AHEAD, "P8D", false), 400, "rule-range");
        refused(rules.set(AHEAD, "soon", false), 400, "rule-number");
        refused(rules.set(PATIENT_GRACE, "PT4M", true), 400, "rule-against");
        refused(rules.set(PATIENT_GRACE, "PT20M", false), 400, "rule-unconfirmed");
        refused(rules.set(AHEAD, "PT3H", false, 777), 409, "rule-stale");
        refused(rules.set("televisit.turn.secret", "PT3H", true, -1), 404, "not-found");

        assertThat(rules.of(AHEAD, "source")).isEqualTo("STANDARD");
        assertThat(rules.of(PATIENT_GRACE, "value")).isEqualTo("PT15M");
    }

    @Test
    void of_two_who_decided_upon_the_same_state_one_is_told(Clinic clinic) {
        HouseRules rules = new HouseRules(clinic.admin());
        int seen = rules.of(AHEAD).get("version").getAsInt();

        new HouseRules(clinic.admin()).set(AHEAD, "PT3H", false, seen).expect(200);

        refused(rules.set(AHEAD, "PT5H", false, seen), 409, "rule-stale");
        assertThat(rules.of(AHEAD, "value")).isEqualTo("PT3H");
    }

    @Test
    void nobody_but_admins_reads_or_changes_them(Clinic clinic) {
        for (Person other : List.of(clinic.patient(), clinic.doctor())) {
            other.get("/settings").expect(403);
            new HouseRules(other).set(AHEAD, "PT3H", true, -1).expect(403);
        }
        clinic.nobody().get("/settings").expect(401);
        new HouseRules(clinic.nobody()).set(AHEAD, "PT3H", true, -1).expect(401);
        assertThat(new HouseRules(clinic.admin()).of(AHEAD, "source")).isEqualTo("STANDARD");
    }

    @Test
    void all_durations_of_the_documents_are_there_and_no_address_or_secret(Clinic clinic) {
        Set<String> shown = new HouseRules(clinic.admin()).names();

        assertThat(shown).isEqualTo(SettingsPage.durations());
        assertThat(shown).noneMatch(name -> SECRETIVE.matcher(name).find());
    }
}
