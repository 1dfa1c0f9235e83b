package org.televisit.domain.guest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.NOW;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.booked;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
        return GuestLink.make(
                Call.open(booked(), NOW), 1, GuestInvite.of(name, GuestKind.INTERPRETER), HASH, "doctor", NOW);
    }

    @Test
    void nobodyEntersWithoutThePatientsWord() {
        link.await(START);
        assertThatThrownBy(() -> link.enter(START))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("guest-not-agreed"));
        link.answered(false, START);
        assertThatThrownBy(() -> link.enter(START)).isInstanceOf(BusinessException.class);

        link.answered(true, START);
        link.enter(START);

        assertThat(link.status()).isEqualTo(GuestStatus.IN_CALL);
        assertThat(link.since()).isEqualTo(START);

        link.answered(false, START);
        assertThat(link.status()).as("consent taken back").isEqualTo(GuestStatus.WAITING);
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
        assertThatThrownBy(
                        () -> GuestLink.make(call, 1, GuestInvite.of("Anna", GuestKind.OTHER), HASH, "doctor", START))
                .isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                        .isEqualTo("call-completed"));
    }

    private static GuestLink announced(Call call, String reason) {
        return GuestLink.make(call, 1, GuestInvite.ofAdmin("Ada Admin", reason), HASH, "ada", NOW);
    }

    private static Call goingOn() {
        Call call = Call.open(booked(), NOW);
        call.admitPatient(NOW);
        return call;
    }

    @Test
    void anAdminEntersOnlyWithTheWordsOfBothAndIsNamedAsThemselves() {
        GuestLink ada = announced(goingOn(), " a complaint ");
        ada.await(START);
        ada.answered(true, START);
        assertThatThrownBy(() -> ada.enter(START)).isInstanceOf(BusinessException.class);
        ada.answeredByDoctor(true, START);
        ada.enter(START);
        assertThat(ada.status()).isEqualTo(GuestStatus.IN_CALL);
        assertThat(ada.subject()).isEqualTo("ada");
        assertThat(ada.reason()).isEqualTo("a complaint");

        ada.answeredByDoctor(false, START);
        assertThat(ada.status()).isEqualTo(GuestStatus.WAITING);
    }

    @Test
    void anAdminNeedsAReasonAndACallThatGoesOnAndIsInvitedByNobody() {
        assertRefused("reason-missing", () -> announced(goingOn(), "  "));
        assertRefused("reason-too-long", () -> announced(goingOn(), "x".repeat(201)));
        assertRefused("call-not-going-on", () -> announced(Call.open(booked(), NOW), "why"));
        Call over = goingOn();
        over.cancel(START);
        assertRefused("call-not-going-on", () -> announced(over, "why"));
        assertRefused("not-understood", () -> GuestInvite.of("Ada", GuestKind.ADMIN));
    }

    private static void assertRefused(String reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(BusinessException.class, refused -> assertThat(refused.reason())
                .isEqualTo(reason));
    }
}
