package org.televisit.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.MADRID;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;

import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException;
import org.televisit.fixture.Clinic;

/** Why a visit was moved (REQUIREMENTS A5). */
class MovedForTest {

    private final Appointment visit = Clinic.booked();

    private void moved(String note) {
        visit.reschedule(START.plusSeconds(3600), MADRID, NOW);
        visit.movedFor(note);
    }

    @Test
    void theReasonIsThatOfTheLastMove() {
        moved(" the child is ill ");
        assertThat(visit.note()).isEqualTo("the child is ill");

        moved("   ");
        assertThat(visit.note()).isNull();
    }

    @Test
    void itHasAnEnd() {
        moved("x".repeat(500));
        assertThatThrownBy(() -> moved("x".repeat(501)))
                .isInstanceOfSatisfying(BusinessException.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo("note-too-long"));
    }
}
