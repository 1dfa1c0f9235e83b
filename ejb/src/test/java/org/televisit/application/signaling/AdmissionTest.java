package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.application.signaling.CallFixture.CANDIDATE;
import static org.televisit.application.signaling.CallFixture.OFFER;
import static org.televisit.domain.call.ParticipantRole.PATIENT;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    private static final String PROOF =
            "{\"type\":\"proof-commit\",\"commitment\":\"q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA\",\"connection\":\"1.2\"}";

    private static final String REPORT =
            "{\"type\":\"media-report\",\"audioReceived\":true,\"videoReceived\":true,\"framesDecoded\":1}";

    @Test
    void theFirstToComeIsWelcomedAndHearsOfTheSecond() {
        CallFixture call = CallFixture.waiting();

        assertThat(call.maria.types()).containsExactly("welcome", "resume-ticket", "other-arrived");
        assertThat(call.maria.heard.get(0)).contains("\"present\":false,\"instance\":null");
        assertThat(call.otieno.types()).containsExactly("welcome", "resume-ticket");
        assertThat(call.otieno.heard.get(0)).contains("\"present\":true,\"instance\":" + call.maria.instance());
        assertThat(call.house.events).containsExactly("arrived patient", "arrived practitioner");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OFFER,
                CANDIDATE,
                "{\"type\":\"answer\",\"sdp\":\"v=0\",\"connection\":\"1.2\"}",
                "{\"type\":\"ice-servers\"}",
                "{\"type\":\"screen\",\"on\":true}",
                PROOF,
                REPORT,
                "{\"type\":\"setup\",\"milliseconds\":400}",
            })
    void beforeAdmissionNothingOfTheCallPasses(String frame) {
        CallFixture call = CallFixture.waiting();
        call.forgetWhatWasSaid();

        call.mariaSays(frame);
        call.otienoSays(frame);

        assertThat(call.maria.heard).containsExactly("{\"type\":\"error\",\"code\":\"not-admitted\"}");
        assertThat(call.otieno.heard).containsExactly("{\"type\":\"error\",\"code\":\"not-admitted\"}");
        assertThat(call.house.events).isEmpty();
    }

    @Test
    void theDoctorAdmitsAndBothGetTheirIceServers() {
        CallFixture call = CallFixture.waiting();
        call.forgetWhatWasSaid();

        call.otienoSays("{\"type\":\"admit\"}");
        call.otienoSays("{\"type\":\"admit\"}");

        assertThat(call.maria.types()).containsExactly("admitted", "ice-servers");
        assertThat(call.otieno.types()).containsExactly("admitted", "ice-servers");
        assertThat(call.house.events).containsExactly("admitted practitioner");
    }

    @Test
    void aBirthDateThatDoesNotMatchIsAskedAboutOnceMoreAndNothingPassesBefore() {
        CallFixture call = CallFixture.waiting();
        call.forgetWhatWasSaid();
        call.house.birthDateMatches = false;

        call.otienoSays("{\"type\":\"admit\"}");
        call.otienoSays(OFFER);

        assertThat(call.otieno.heard)
                .containsExactly(
                        "{\"type\":\"error\",\"code\":\"not-confirmed\",\"detail\":\"admit\"}",
                        "{\"type\":\"error\",\"code\":\"not-admitted\"}");
        assertThat(call.maria.heard).isEmpty();

        call.otienoSays("{\"type\":\"admit\",\"anyway\":true}");

        assertThat(call.maria.types()).containsExactly("admitted", "ice-servers");
    }

    @Test
    void admittingInOneRoomOpensNoOther() {
        CallFixture call = CallFixture.waiting();
        FakePeer stranger = new FakePeer();
        FakePeer otherDoctor = new FakePeer();
        call.house.enter("call-2", PATIENT, stranger);
        call.house.enter("call-2", PRACTITIONER, otherDoctor);
        call.forgetWhatWasSaid();
        stranger.forget();

        call.otienoSays("{\"type\":\"admit\"}");

        assertThat(call.maria.types()).contains("admitted");
        assertThat(stranger.heard).isEmpty();
    }

    @Test
    void thePatientCannotAdmitHerself() {
        CallFixture call = CallFixture.waiting();
        call.forgetWhatWasSaid();

        call.mariaSays("{\"type\":\"admit\"}");

        assertThat(call.maria.heard).containsExactly("{\"type\":\"error\",\"code\":\"not-allowed\"}");
        assertThat(call.otieno.heard).isEmpty();
        assertThat(call.house.events).isEmpty();
    }

    @Test
    void anAdmissionThatCouldNotBeStoredDidNotHappen() {
        CallFixture call = CallFixture.waiting();
        call.forgetWhatWasSaid();
        call.house.databaseDown = true;

        call.otienoSays("{\"type\":\"admit\"}");
        call.otienoSays(OFFER);

        assertThat(call.otieno.heard)
                .containsExactly(
                        "{\"type\":\"error\",\"code\":\"unavailable\",\"detail\":\"admit\"}",
                        "{\"type\":\"error\",\"code\":\"not-admitted\"}");
        assertThat(call.maria.heard).isEmpty();
    }

    @Test
    void whoComesToAnAdmittedCallGetsIceServersAtOnce() {
        FakeHouse house = new FakeHouse();
        FakePeer maria = new FakePeer();

        house.hub.enter(FakeHouse.grant("call-1", PATIENT, false, true), "entry", maria);

        assertThat(maria.types()).containsExactly("welcome", "ice-servers", "resume-ticket");
        assertThat(maria.heard.get(1)).isEqualTo(ServerFrames.iceServers(FakeHouse.ICE));
    }

    @Test
    void anOfferGoesToTheOtherSideAloneAsItCameWithItsSender() {
        CallFixture call = CallFixture.admitted();
        FakePeer stranger = new FakePeer();
        call.house.enter("call-2", PATIENT, stranger);
        stranger.forget();

        call.otienoSays("  " + OFFER);

        assertThat(call.maria.heard)
                .containsExactly(
                        "{\"from\":\"practitioner\",\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\"}");
        assertThat(call.otieno.heard).isEmpty();
        assertThat(stranger.heard).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "malformed {",
                "unknown-type {\"type\":\"shout\"}",
                "duplicate-key {\"type\":\"ping\",\"type\":\"ping\"}",
                "forged {\"from\":\"practitioner\",\"type\":\"offer\",\"sdp\":\"v=0\",\"connection\":\"1.2\"}",
            })
    void whatIsNotUnderstoodIsAnsweredAndNeverRelayed(String codeAndFrame) {
        CallFixture call = CallFixture.admitted();
        int space = codeAndFrame.indexOf(' ');

        call.mariaSays(codeAndFrame.substring(space + 1));

        assertThat(call.maria.heard)
                .hasSize(1)
                .first()
                .asString()
                .contains("\"code\":\"" + codeAndFrame.substring(0, space));
        assertThat(call.otieno.heard).isEmpty();
        assertThat(call.maria.closes).isEmpty();
    }

    @Test
    void theStateOfMicrophoneAndCameraIsKeptUntilTheOtherSideMayHearIt() {
        CallFixture call = CallFixture.waiting();
        call.mariaSays("{\"type\":\"media-state\",\"microphone\":true,\"camera\":false}");
        assertThat(call.otieno.types()).doesNotContain("media-state");

        call.otienoSays("{\"type\":\"admit\"}");
        assertThat(call.otieno.types()).containsOnlyOnce("media-state");

        FakePeer reloaded = new FakePeer();
        call.house.enter(CallFixture.ROOM, PRACTITIONER, reloaded);
        assertThat(reloaded.heard)
                .contains("{\"from\":\"patient\",\"type\":\"media-state\",\"microphone\":true,\"camera\":false}");
    }

    @Test
    void reportsCountOnceInFourSecondsAndTheCallStartsOnce() {
        CallFixture call = CallFixture.admitted();
        call.mariaSays(REPORT);
        call.mariaSays(REPORT);
        call.house.startedAt = Instant.parse("2026-11-20T14:00:03Z");
        call.otienoSays(REPORT);
        call.house.elapse(Duration.ofSeconds(5));
        call.mariaSays(REPORT);

        assertThat(call.house.events).containsExactly("media 1 patient", "media 1 practitioner", "media 1 patient");
        assertThat(call.maria.heard).containsExactly("{\"type\":\"started\",\"at\":\"2026-11-20T14:00:03Z\"}");
        assertThat(call.otieno.heard).containsExactly("{\"type\":\"started\",\"at\":\"2026-11-20T14:00:03Z\"}");
    }

    @Test
    void setupAndTroubleCountOnceAPage() {
        CallFixture call = CallFixture.admitted();

        for (int i = 0; i < 3; i++) {
            call.mariaSays("{\"type\":\"setup\",\"milliseconds\":" + (400 + i) + "}");
            call.mariaSays("{\"type\":\"trouble\",\"cause\":\"ice\"}");
            call.mariaSays("{\"type\":\"trouble\",\"cause\":\"device\"}");
        }

        assertThat(call.house.events)
                .containsExactly("setup 400 patient", "trouble ICE patient", "trouble DEVICE patient");
    }

    @Test
    void aPingIsAnsweredAtAnyTime() {
        CallFixture call = CallFixture.waiting();

        call.mariaSays("{\"type\":\"ping\"}");

        assertThat(call.maria.last()).isEqualTo("{\"type\":\"pong\"}");
    }

    @Test
    void freshIceServersComeWhenAskedFor() {
        CallFixture call = CallFixture.admitted();

        call.mariaSays("{\"type\":\"ice-servers\"}");

        assertThat(call.maria.types()).containsExactly("ice-servers");
        assertThat(call.otieno.heard).isEmpty();
    }
}
