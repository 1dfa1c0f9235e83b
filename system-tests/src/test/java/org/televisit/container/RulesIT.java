package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.televisit.application.rules.RuleService;
import org.televisit.application.settings.Rule;
import org.televisit.application.settings.Rules;
import org.televisit.domain.appointment.AppointmentStatus;

/** A rule that an admin changes while visits are under way. */
class RulesIT extends InsideTheServer {

    private static final As ADA = As.admin("ada-of-the-rules");
    private static final String GRACE = Rule.DOCTOR_GRACE.span().name();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    @EJB(lookup = "java:app/televisit-ejb/RuleService")
    RuleService service;

    @Inject
    Rules rules;

    private void set(Duration grace) {
        ADA.run(() -> service.set(GRACE, grace, true, service.one(GRACE).version()));
    }

    private void untilTheNodeGoesBy(Duration grace) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!rules.of(Rule.DOCTOR_GRACE).equals(grace)) {
            assertTrue(System.nanoTime() < until, "the node has not heard of it");
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    @AfterEach
    void asInTheBeginning() {
        set(null);
        untilTheNodeGoesBy(Rule.DOCTOR_GRACE.standard());
    }

    private Instant dueAt(Story story) {
        return (Instant) entities.createNativeQuery("select due_at from appointment where id = ?1", Instant.class)
                .setParameter(1, keyOf(story.id()))
                .getSingleResult();
    }

    @Test
    void a_visit_under_way_is_looked_at_again_and_settled_by_the_new_rule() {
        Story story = story();
        assertEquals(AppointmentStatus.BOOKED, story.sweptAt(1).status());
        assertEquals(2, story.minute(dueAt(story)), 0.01, "when its doctor would be rung");

        story.at(1.25, () -> {
            set(Duration.ofMinutes(4));
            return null;
        });

        assertEquals(1.25 + 5 / 60.0, story.minute(dueAt(story)), 0.01, "when every node has heard of it");
        untilTheNodeGoesBy(Duration.ofMinutes(4));
        assertEquals(AppointmentStatus.BOOKED, story.sweptAt(3.9).status());
        assertEquals(AppointmentStatus.CANCELLED, story.sweptAt(4.1).status());
    }

    @Test
    void nobody_but_an_admin_may_ask_and_only_the_server_itself_reads_for_its_node() {
        Story story = story();
        assertThrows(EJBAccessException.class, () -> story.doctor().call(service::all));
        assertThrows(EJBAccessException.class, () -> story.patient().call(() -> service.one(GRACE)));
        assertThrows(EJBAccessException.class, () -> ADA.call(service::choice));
    }
}
