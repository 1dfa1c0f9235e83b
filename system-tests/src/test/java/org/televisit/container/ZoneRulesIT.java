package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.ZoneRulesRound;

/** Visits to come keep their time on the wall when the rules of its zone change (REQUIREMENTS A11). */
class ZoneRulesIT extends WithSchedules {

    private static final Duration HOUR = Duration.ofHours(1);

    @Inject
    ZoneRulesRound round;

    @Inject
    UserTransaction transaction;

    /** As if it had been agreed under rules that had the clock an hour off. */
    private void agreedAnHourLater(AppointmentView visit) throws Exception {
        LocalDateTime wall = LocalDateTime.ofInstant(visit.startsAt().plus(HOUR), ZoneOffset.UTC);
        transaction.begin();
        entities.createNativeQuery("update appointment set wall_time = ?1 where public_id = ?2")
                .setParameter(1, wall)
                .setParameter(2, visit.id())
                .executeUpdate();
        transaction.commit();
    }

    private Instant startOf(AppointmentView visit, Known doctor) {
        return doctor.as().call(() -> appointments.one(visit.id())).startsAt();
    }

    @Test
    void visits_one_after_the_other_all_follow_though_each_wants_the_time_of_another() throws Exception {
        Known doctor = doctorOfMornings();
        List<AppointmentView> row = new ArrayList<>();
        for (int place = 0; place < 3; place++) {
            Instant start = eight(16).plus(Duration.ofMinutes(30L * place));
            row.add(bookedBy(newPatient(), doctor, start));
            agreedAnHourLater(row.get(place));
        }

        As.system().run(round::go);

        for (AppointmentView visit : row) {
            assertEquals(visit.startsAt().plus(HOUR), startOf(visit, doctor));
        }
    }

    @Test
    void who_cannot_follow_keeps_the_moment_and_both_are_told_of_the_other_time() throws Exception {
        Known doctor = doctorOfMornings();
        Known patient = newPatient();
        AppointmentView visit = bookedBy(patient, doctor, eight(17));
        bookedBy(newPatient(), doctor, eight(17).plus(HOUR));
        agreedAnHourLater(visit);

        As.system().run(round::go);

        assertEquals(visit.startsAt(), startOf(visit, doctor));
        long key = keyOf(visit.id());
        assertFalse(As.system().call(() -> zoneRules.apart()).contains(key));
        told(patient);
        told(doctor);
    }

    private static void told(Known person) throws Exception {
        Predicate<List<String>> says = mails -> mails.stream().anyMatch(mail -> mail.replaceAll("=\r?\n", "")
                .replaceAll("\\s+", " ")
                .contains("could not keep its time on the clock there"));
        List<String> box = new Mailbox(person.as().subject() + "@example.org").await(says);
        assertTrue(says.test(box), box.toString());
    }
}
