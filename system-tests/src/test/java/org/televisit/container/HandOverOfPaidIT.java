package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.HandOverService;

/** What is owed for a visit stays as it was when another doctor takes it over. */
class HandOverOfPaidIT extends WithPrices {

    @EJB(lookup = "java:app/televisit-ejb/HandOverService")
    HandOverService handOvers;

    @Test
    void a_visit_handed_to_another_doctor_is_waited_to_be_paid_no_longer_than_before() {
        Known first = newDoctor();
        Known second = newDoctor();
        AppointmentView visit = pending(first, newPatient());

        AppointmentView handed =
                first.as().call(() -> handOvers.handOver(visit.id(), second.publicId(), visit.version()));

        assertTrue(visit.payment().lapsesAt().isBefore(visit.startsAt()));
        assertEquals(visit.payment().lapsesAt(), handed.payment().lapsesAt());
    }
}
