package org.televisit.application.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.televisit.domain.call.ParticipantRole.PRACTITIONER;

import org.junit.jupiter.api.Test;

/** The ways a call may take, and how good it is: both sides hear the same. */
class WhatBothAreToldTest {

    private static final String QUALITY = "{\"type\":\"quality-state\",\"step\":\"small\",\"reason\":\"delay\","
            + "\"receiving\":\"fair\",\"receivingReason\":\"loss\"}";

    @Test
    void otherIceServersReachBothOnceThePatientIsAdmitted() {
        CallFixture call = CallFixture.waiting();
        call.forgetWhatWasSaid();
        call.house.hub.renewIceServers(CallFixture.ROOM);
        assertThat(call.maria.types()).isEmpty();
        call.otienoSays("{\"type\":\"admit\"}");
        call.forgetWhatWasSaid();

        call.house.hub.renewIceServers(CallFixture.ROOM);
        call.house.hub.renewIceServers("another");

        assertThat(call.maria.types()).containsExactly("ice-servers");
        assertThat(call.otieno.types()).containsExactly("ice-servers");
    }

    @Test
    void whyThePictureIsSmallIsToldTheOtherSideAndWhoeverComesLater() {
        CallFixture call = CallFixture.admitted();

        call.mariaSays(QUALITY);

        String told = ServerFrames.relayed("patient", QUALITY);
        assertThat(call.otieno.heard).containsExactly(told);
        FakePeer again = new FakePeer();
        call.house.enter(CallFixture.ROOM, PRACTITIONER, again);
        assertThat(again.heard).contains(told);
    }

    @Test
    void nothingIsToldOfTheConnectionBeforeAdmission() {
        CallFixture call = CallFixture.waiting();
        call.forgetWhatWasSaid();

        call.mariaSays(QUALITY);

        assertThat(call.maria.heard).containsExactly("{\"type\":\"error\",\"code\":\"not-admitted\"}");
        assertThat(call.otieno.heard).isEmpty();
    }
}
