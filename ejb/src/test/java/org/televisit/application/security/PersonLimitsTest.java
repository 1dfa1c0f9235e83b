package org.televisit.application.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.TooOftenException;

class PersonLimitsTest {

    private static final Actor MARIA = new Actor("maria", Set.of(Roles.PATIENT), null);
    private static final Actor OTHER = new Actor("tom", Set.of(Roles.PATIENT), null);
    private static final Actor DESK = new Actor("desk", Set.of(Roles.ADMIN), null);

    private long nanos = 1;
    private final PersonLimits limits = new PersonLimits(3, 4, 2, () -> nanos);

    @Test
    void whoBooksWithoutEndIsToldWhenToComeBackAndNobodyElseNotices() {
        times(3, () -> limits.booking(MARIA));

        TooOftenException refused = catchThrowableOfType(TooOftenException.class, () -> limits.booking(MARIA));

        assertThat(refused.category()).isEqualTo(Category.TOO_OFTEN);
        assertThat(refused.reason()).isEqualTo("too-many-bookings");
        assertThat(refused.seconds()).isEqualTo(1_200);
        assertThatCode(() -> limits.booking(OTHER)).doesNotThrowAnyException();
        assertThatCode(() -> limits.ticket(MARIA)).doesNotThrowAnyException();

        nanos += TimeUnit.SECONDS.toNanos(1_200);

        assertThatCode(() -> limits.booking(MARIA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.booking(MARIA)).isInstanceOf(TooOftenException.class);
    }

    @Test
    void whoBooksForTheHouseIsNotCounted() {
        times(50, () -> limits.booking(DESK));
        times(50, () -> limits.booking(Actor.SYSTEM));

        assertThatCode(() -> limits.booking(DESK)).doesNotThrowAnyException();
    }

    @Test
    void movesAreCountedByTheHourApartFromBookingsAndForEachPerson() {
        times(4, () -> limits.move(MARIA));

        TooOftenException refused = catchThrowableOfType(TooOftenException.class, () -> limits.move(MARIA));

        assertThat(refused.category()).isEqualTo(Category.TOO_OFTEN);
        assertThat(refused.reason()).isEqualTo("too-many-moves");
        assertThat(refused.seconds()).isEqualTo(900);
        assertThatCode(() -> limits.booking(MARIA)).doesNotThrowAnyException();
        assertThatCode(() -> limits.move(OTHER)).doesNotThrowAnyException();

        nanos += TimeUnit.SECONDS.toNanos(900);

        assertThatCode(() -> limits.move(MARIA)).doesNotThrowAnyException();
        assertThatThrownBy(() -> limits.move(MARIA)).isInstanceOf(TooOftenException.class);
    }

    @Test
    void ticketsAreCountedByTheMinuteForEverybody() {
        times(2, () -> limits.ticket(DESK));

        TooOftenException refused = catchThrowableOfType(TooOftenException.class, () -> limits.ticket(DESK));

        assertThat(refused.reason()).isEqualTo("too-many-tickets");
        assertThat(refused.seconds()).isEqualTo(30);
    }

    @Test
    void limitsOutsideTheirRangeKeepItFromStarting() {
        assertThatThrownBy(() -> new PersonLimits(0, 1, 1)).hasMessageContaining("televisit.bookings.per.hour");
        assertThatThrownBy(() -> new PersonLimits(1, 0, 1)).hasMessageContaining("televisit.moves.per.hour");
        assertThatThrownBy(() -> new PersonLimits(1, 1, 100_001)).hasMessageContaining("televisit.tickets.per.minute");
    }

    private static void times(int often, Runnable act) {
        for (int i = 0; i < often; i++) {
            act.run();
        }
    }
}
