package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.call.ParticipantRole.PATIENT;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ScreenTurnTest {

    private static final String ON = "{\"type\":\"screen\",\"on\":true}";
    private static final String OFF = "{\"type\":\"screen\",\"on\":false}";
    private static final String MARIAS = "{\"type\":\"screen\",\"by\":\"patient\"}";
    private static final String OTIENOS = "{\"type\":\"screen\",\"by\":\"practitioner\"}";
    private static final String NOBODYS = "{\"type\":\"screen\",\"by\":null}";
    private static final String NOT_NOW = "{\"type\":\"error\",\"code\":\"not-now\",\"detail\":\"screen\"}";

    private final CallFixture call = CallFixture.admitted();

    @Test
    void bothHearWhoseScreenItIsAndThatItEnded() {
        call.mariaSays(ON);
        call.mariaSays(OFF);

        assertThat(call.maria.heard).containsExactly(MARIAS, NOBODYS);
        assertThat(call.otieno.heard).containsExactly(MARIAS, NOBODYS);
    }

    @Test
    void whileOneShowsTheirScreenTheOtherMayNotAndCannotEndIt() {
        call.mariaSays(ON);
        call.forgetWhatWasSaid();

        call.otienoSays(ON);
        call.otienoSays(OFF);

        assertThat(call.otieno.heard).containsExactly(NOT_NOW);
        assertThat(call.maria.heard).isEmpty();
    }

    @Test
    void afterOneEndedItTheOtherMay() {
        call.mariaSays(ON);
        call.mariaSays(OFF);
        call.forgetWhatWasSaid();

        call.otienoSays(ON);

        assertThat(call.maria.heard).containsExactly(OTIENOS);
    }

    @Test
    void itEndsWithTheSeat() {
        call.mariaSays(ON);
        call.mariaSays("{\"type\":\"leave\"}");
        call.forgetWhatWasSaid();

        call.otienoSays(ON);

        assertThat(call.otieno.heard).containsExactly(OTIENOS);
    }

    @Test
    void itIsKeptThroughALostSocketAndEndsWithTheGracePeriod() {
        call.mariaSays(ON);
        call.house.hub.disconnected(call.mariasSeat);
        call.forgetWhatWasSaid();

        call.otienoSays(ON);
        call.house.elapse(Duration.ofSeconds(16));
        call.otienoSays(ON);

        assertThat(call.otieno.heard).containsSubsequence(NOT_NOW, OTIENOS);
    }

    @Test
    void itEndsWhenAnotherPageTakesTheSeat() {
        call.mariaSays(ON);
        call.house.enter(CallFixture.ROOM, PATIENT, new FakePeer());
        call.forgetWhatWasSaid();

        call.otienoSays(ON);

        assertThat(call.otieno.heard).containsExactly(OTIENOS);
    }

    @Test
    void whoArrivesHearsWhoseScreenIsShown() {
        call.otienoSays(ON);
        FakePeer reloaded = new FakePeer();

        call.house.enter(CallFixture.ROOM, PATIENT, reloaded);

        assertThat(reloaded.heard).contains(OTIENOS);
    }

    @Test
    void aPageThatIsBackMayAskAgainForTheTurnItHas() {
        call.mariaSays(ON);
        call.forgetWhatWasSaid();

        call.mariaSays(ON);

        assertThat(call.maria.heard).containsExactly(MARIAS);
    }
}
