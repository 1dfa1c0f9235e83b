package org.televisit.domain.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.booked;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.televisit.domain.call.Call;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.SecretToken;

class GuestLinkTest {

    private static final String HASH = SecretToken.hashOf("secret");

    private final GuestLink link = named("Anna Weber");

    private static GuestLink named(String name) {
        return GuestLink.make(Call.open(booked(), NOW), 1, name, GuestKind.INTERPRETER, HASH, "doctor", NOW);
    }

    @Test
    void nobodyEntersWithoutThePatientsWord() {
        link.await(START);
        assertThatThrownBy(() -> link.enter(START))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("guest-not-agreed"));
        link.answered(false);
        assertThatThrownBy(() -> link.enter(START)).isInstanceOf(BusinessException.class);

        link.answered(true);
        link.enter(START);

        assertThat(link.status()).isEqualTo(GuestStatus.IN_CALL);
        assertThat(link.since()).isEqualTo(START);
    }

    @Test
    void comingWaitingAndGoingMayBeSaidTwice() {
        link.leave(NOW);
        assertThat(link.status()).isEqualTo(GuestStatus.INVITED);
        link.await(START);
        link.await(START.plusSeconds(9));
        assertThat(link.since()).isEqualTo(START);
        link.leave(START);
        link.leave(START);
        assertThat(link.status()).isEqualTo(GuestStatus.LEFT);
        link.await(START);
        assertThat(link.status()).isEqualTo(GuestStatus.WAITING);
    }

    @Test
    void whatWasTakenBackOrIsOverStaysSo() {
        assertThat(link.revoke(NOW)).isTrue();
        assertThat(link.revoke(START)).isFalse();
        assertThat(link.end(START)).isFalse();
        assertThat(link.status()).isEqualTo(GuestStatus.REVOKED);
        assertThatThrownBy(() -> link.await(START)).isInstanceOf(BusinessException.class);

        GuestLink other = named("Ben");
        assertThat(other.end(START)).isTrue();
        assertThat(other.revoke(START)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "\u0000\u0007",
                "\u202e",
                "A234567890123456789012345678901234567890" + "12345678901234567890123456789012345678901"
            })
    void aNameSaysSomethingAndIsNotTooLong(String name) {
        assertThatThrownBy(() -> named(name))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("guest-name"));
    }

    @Test
    void aNameKeepsItsLettersAndLosesWhatWouldTurnTheTextAroundIt() {
        assertThat(named(" Zoë\u202e\n می\u200cخواهم ").name()).isEqualTo("Zoë می\u200cخواهم");
    }

    @Test
    void thereIsNoLinkToACallThatIsOver() {
        Call call = Call.open(booked(), NOW);
        call.cancel(START);
        assertThatThrownBy(() -> GuestLink.make(call, 1, "Anna", GuestKind.OTHER, HASH, "doctor", START))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("call-completed"));
    }
}
