package org.televisit.domain.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.televisit.fixture.Clinic.START;
import static org.televisit.fixture.Clinic.booked;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.IllegalTransitionException;

class CallTest {

    private final Call call = Call.open(booked(), START);

    private static Instant after(int seconds) {
        return START.plusSeconds(seconds);
    }

    @Test
    void aCallStartsWithTheFirstMediaAndKeepsThatStart() {
        call.begin(after(10));
        call.begin(after(15));
        call.interrupt(after(100));
        assertThat(call.status()).isEqualTo(CallStatus.INTERRUPTED);
        assertThat(call.live()).isTrue();
        call.begin(after(130));

        assertThat(call.status()).isEqualTo(CallStatus.IN_PROGRESS);
        assertThat(call.startedAt()).isEqualTo(after(10));
        assertThat(call.interruptedAt()).isNull();
    }

    @Test
    void itsLengthRunsFromFirstMediaToTheEnd() {
        call.begin(after(10));
        call.interrupt(after(20));
        call.complete(CallEndReason.FINISHED, after(610));

        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(call.durationSeconds()).isEqualTo(600);
        assertThat(call.alive()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = CallEndReason.class,
            names = {"BY_PHONE", "NOT_ATTENDED", "RESCHEDULED"})
    void aCallWithoutMediaIsCancelledWithTheReason(CallEndReason reason) {
        call.complete(reason, after(60));

        assertThat(call.status()).isEqualTo(CallStatus.CANCELLED);
        assertThat(call.endReason()).isEqualTo(reason);
        assertThat(call.durationSeconds()).isZero();
    }

    @Test
    void aCallWithoutMediaForTechnicalReasonsHasFailed() {
        call.complete(CallEndReason.TECHNICAL, after(60));

        assertThat(call.status()).isEqualTo(CallStatus.FAILED);
    }

    @Test
    void whatIsOverStaysOver() {
        call.begin(after(10));
        call.complete(CallEndReason.FINISHED, after(20));

        assertThatThrownBy(() -> call.complete(CallEndReason.FINISHED, after(30)))
                .isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> call.begin(after(30))).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> call.cancel(after(30))).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> call.fail(after(30))).isInstanceOf(IllegalTransitionException.class);
        assertThatThrownBy(() -> call.admitPatient(after(30)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("call-completed");
    }

    @Test
    void aFinishIsTakenBackForAQuarterOfAnHour() {
        call.begin(after(10));
        call.complete(CallEndReason.FINISHED, after(60));
        call.reopen(Duration.ofMinutes(15), after(60 + 900));

        assertThat(call.status()).isEqualTo(CallStatus.INTERRUPTED);
        assertThat(call.endedAt()).isNull();
        assertThat(call.durationSeconds()).isNull();
        call.complete(CallEndReason.FINISHED, after(1000));
        assertThat(call.durationSeconds()).isEqualTo(990);
    }

    @Test
    void afterAQuarterOfAnHourItStaysFinished() {
        call.begin(after(10));
        call.complete(CallEndReason.FINISHED, after(60));

        assertThatThrownBy(() -> call.reopen(Duration.ofMinutes(15), after(60 + 901)))
                .isInstanceOf(BusinessException.class)
                .hasMessageContaining("reopen-window");
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void aCallThatNeverHadMediaIsNotReopened() {
        call.cancel(after(60));

        assertThatThrownBy(() -> call.reopen(Duration.ofMinutes(15), after(70)))
                .isInstanceOf(IllegalTransitionException.class);
    }

    @Test
    void thePatientIsAdmittedOnce() {
        assertThat(call.admitted()).isFalse();
        call.admitPatient(after(5));
        call.admitPatient(after(50));

        assertThat(call.admittedAt()).isEqualTo(after(5));
    }

    @Test
    void aSeatRemembersTheFirstJoinTheLastLeaveAndTheFirstMeasurement() {
        Participation seat = Participation.seat(call, ParticipantRole.PATIENT, "sub", "Maria Silva");
        seat.joined(after(1));
        seat.left(after(2));
        assertThat(seat.lastLeftAt()).isEqualTo(after(2));
        seat.joined(after(3));
        seat.measuredSetup(800);
        seat.measuredSetup(300);

        assertThat(seat.firstJoinedAt()).isEqualTo(after(1));
        assertThat(seat.lastLeftAt()).isNull();
        assertThat(seat.setupMillis()).isEqualTo(800);
    }
}
