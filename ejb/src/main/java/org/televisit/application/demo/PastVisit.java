package org.televisit.application.demo;

import static org.televisit.application.demo.DemoDoctor.HADDAD;
import static org.televisit.application.demo.DemoDoctor.NOVAK;
import static org.televisit.application.demo.DemoDoctor.OTIENO;
import static org.televisit.application.demo.DemoDoctor.ROSSI;
import static org.televisit.application.demo.DemoPatient.AISHA;
import static org.televisit.application.demo.DemoPatient.JUAN;
import static org.televisit.application.demo.DemoPatient.LI;
import static org.televisit.application.demo.DemoPatient.MARIA;
import static org.televisit.application.demo.DemoPatient.PETER;
import static org.televisit.application.demo.DemoPatient.SOFIA;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A visit of the last two weeks.
 *
 * @param daysAgo 1 to 14
 * @param at on the doctor's wall clock
 * @param end what became of it
 * @param seconds from first media to the end; 0 unless held
 */
record PastVisit(
        int daysAgo, LocalTime at, DemoDoctor doctor, DemoPatient patient, String visitType, End end, int seconds) {

    enum End {
        HELD,
        CALLED_OFF,
        NOT_ATTENDED,
        /** No path through the network was found. */
        NOT_CARRIED
    }

    static final List<PastVisit> ALL = List.of(
            held(13, "09:00", OTIENO, MARIA, "FIRST_VISIT", 2_514),
            held(12, "10:30", HADDAD, JUAN, "FOLLOW_UP", 1_043),
            held(10, "08:30", NOVAK, LI, "FOLLOW_UP", 728),
            held(9, "16:00", ROSSI, SOFIA, "FOLLOW_UP", 905),
            new PastVisit(7, LocalTime.of(11, 0), ROSSI, AISHA, "FOLLOW_UP", End.NOT_ATTENDED, 0),
            held(6, "14:00", OTIENO, AISHA, "FOLLOW_UP", 1_121),
            held(5, "09:30", HADDAD, PETER, "FOLLOW_UP", 866),
            new PastVisit(4, LocalTime.of(15, 30), NOVAK, MARIA, "FOLLOW_UP", End.CALLED_OFF, 0),
            new PastVisit(4, LocalTime.of(16, 30), ROSSI, SOFIA, "FOLLOW_UP", End.NOT_CARRIED, 0),
            held(3, "09:30", OTIENO, MARIA, "FOLLOW_UP", 612),
            held(2, "13:30", HADDAD, JUAN, "FOLLOW_UP", 1_187),
            held(1, "10:00", NOVAK, PETER, "FOLLOW_UP", 541));

    private static PastVisit held(
            int daysAgo, String at, DemoDoctor doctor, DemoPatient patient, String visitType, int seconds) {
        return new PastVisit(daysAgo, LocalTime.parse(at), doctor, patient, visitType, End.HELD, seconds);
    }

    Instant start(Instant now) {
        LocalDate day = LocalDate.ofInstant(now, doctor.zone()).minusDays(daysAgo);
        return day.atTime(at).atZone(doctor.zone()).toInstant();
    }
}
