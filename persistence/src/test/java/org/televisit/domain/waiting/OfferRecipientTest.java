package org.televisit.domain.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.booked;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.domain.appointment.Appointment;

class OfferRecipientTest {

    private final Appointment freed = booked();
    private final SlotOffer offer = SlotOffer.of(freed, START, freed.heldUntil(), false, Duration.ofMinutes(15), NOW);

    private OfferRecipient recipient() {
        return new OfferRecipient(offer, WaitingEntry.joinFor(booked(), NOW));
    }

    @Test
    void whoHasOneWishNeedNotNameIt() {
        OfferRecipient only = recipient();

        assertThat(OfferRecipient.meant(List.of(only))).containsSame(only);
    }

    @Test
    void ofSeveralNoneIsGuessed() {
        List<OfferRecipient> two = List.of(recipient(), recipient());

        assertThatThrownBy(() -> OfferRecipient.meant(two)).hasMessageContaining("wish-unclear");
    }

    @Test
    void whatWasDeclinedIsNotMeant() {
        OfferRecipient declined = recipient();
        OfferRecipient other = recipient();
        declined.decline(NOW);

        assertThat(OfferRecipient.meant(List.of(declined, other))).containsSame(other);
        assertThat(OfferRecipient.meant(List.of(declined))).isEmpty();
    }
}
