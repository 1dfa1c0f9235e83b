package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.consent.ConsentView;
import org.televisit.application.security.ClientAddress;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.signaling.SignalMessage.RecordingAct;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingStatus;

/** Consent down to the bytes: what is recorded while who is present has agreed, and what remains when not. */
class RecordingRulesIT extends WithContent {

    @Test
    void no_byte_is_accepted_before_everybody_present_has_agreed() {
        Taping taping = taping().asked();

        assertEquals(RecordingStatus.ASKED, taping.view().status());
        assertEquals("recording-not-agreed", refusal(taping::begins));
        assertEquals("recording-not-agreed", refusal(() -> taping.sends(1, 0, "early")));
        assertTrue(files(taping).isEmpty());

        taping.wish(taping.patient, RecordingAct.AGREE);
        assertEquals(RecordingStatus.RECORDING, taping.view().status());
        assertEquals(1, taping.begins().number());
        assertEquals(1, taping.sends(1, 0, "now").chunks());
        assertEquals(1, files(taping).size());
    }

    @Test
    void what_is_said_over_a_socket_is_written_down_with_where_its_ticket_was_used() {
        ClientAddress.set("198.51.100.7");
        Taping taping = taping();
        ClientAddress.set(null);

        taping.agreed();
        taping.wish(taping.patient, RecordingAct.WITHDRAW);
        story.at(2, () -> saying.keep(taping.patient, "line-1", "My head aches"));
        story.leaves(taping.patient, 3, true);

        for (String action : List.of("JOIN", "RECORDING_ASK", "CONSENT", "CONSENT_WITHDRAW", "CHAT", "LEAVE")) {
            assertEquals(List.of("198.51.100.7"), addressesOf(action), action);
        }
    }

    @Test
    void whoever_says_no_ends_the_question_and_nothing_was_recorded() {
        Taping taping = taping().asked();

        String told = taping.wish(taping.patient, RecordingAct.DECLINE);

        assertTrue(told.contains("\"state\":\"deleted\",\"reason\":\"refused\""), told);
        assertEquals(RecordingEnding.REFUSED, taping.view().ending());
        assertEquals("recording-not-agreed", refusal(taping::begins));
    }

    @Test
    void only_the_doctor_asks_pauses_and_stops() {
        Taping taping = taping();
        assertEquals("not-yours", refusal(() -> taping.wish(taping.patient, RecordingAct.ASK)));
        taping.agreed();
        assertEquals("not-yours", refusal(() -> taping.wish(taping.patient, RecordingAct.PAUSE)));
        assertEquals("not-yours", refusal(() -> taping.wish(taping.patient, RecordingAct.STOP)));
        assertEquals("recording-runs", refusal(() -> taping.wish(taping.doctor, RecordingAct.ASK)));
    }

    @Test
    void somebody_who_comes_later_and_has_not_agreed_pauses_it_until_they_have_or_go() {
        Taping taping = taping().agreed();
        taping.begins();
        SeatGrant third = new SeatGrant(
                taping.patient.room(),
                taping.patient.appointmentId(),
                taping.patient.role(),
                "somebody-else",
                "Somebody else",
                taping.patient.otherName(),
                false,
                true,
                null,
                taping.patient.visitEnd(),
                null,
                null,
                null);

        String told = taping.look(List.of(taping.doctor, taping.patient, third));
        assertTrue(told.contains("\"state\":\"paused\",\"reason\":\"consent\""), told);
        assertEquals("recording-not-agreed", refusal(taping::begins));
        assertEquals(1, taping.sends(1, 0, "made before").chunks());

        taping.wish(third, RecordingAct.DECLINE, List.of(taping.doctor, taping.patient, third));
        assertEquals(RecordingStatus.PAUSED, taping.view().status());
        taping.look(List.of(taping.doctor, taping.patient));
        assertEquals(2, taping.begins().number());
        taping.look(List.of(taping.patient));
        assertEquals(RecordingStatus.PAUSED, taping.view().status(), "the doctor is away");
    }

    @Test
    void consent_taken_back_leaves_nothing_in_the_middle_as_afterwards() {
        Taping middle = taping().agreed();
        middle.begins();
        middle.sends(1, 0, "a few seconds");
        middle.wish(middle.patient, RecordingAct.WITHDRAW);
        assertEquals(RecordingEnding.WITHDRAWN, middle.view().ending());
        assertTrue(files(middle).isEmpty());
        assertEquals("recording-not-agreed", refusal(() -> middle.sends(1, 1, "more")));

        Taping after = taping().done();
        assertEquals(3, files(after).size());
        story.patient().run(() -> recordings.withdraw(story.id()));
        assertTrue(files(after).isEmpty());
        assertEquals("not-found", refusal(() -> after.played(story.patient(), 0, 9)));
        assertEquals("recording-none", refusal(() -> story.doctor().run(() -> recordings.withdraw(story.id()))));
    }

    @Test
    void everybody_can_take_their_decisions_with_them_in_the_words_they_saw() {
        Taping taping = taping().agreed();
        taping.wish(taping.patient, RecordingAct.WITHDRAW);

        List<ConsentView> mine = story.patient().call(consents::mine);

        assertEquals(
                List.of("RECORDING WITHDRAWN", "RECORDING GIVEN"),
                mine.stream()
                        .filter(each -> each.visit().equals(story.id()) && each.id() != null)
                        .map(each -> each.purpose() + " " + each.decision())
                        .toList());
        assertTrue(mine.stream().anyMatch(each -> each.purpose().equals("TELEHEALTH")));
        assertTrue(mine.get(0).body().contains("withdraw at any time"));
        assertEquals(64, mine.get(0).sha256().length());
        assertEquals(2, audited("CONSENT"), "the doctor's and the patient's");
        assertEquals(1, audited("CONSENT_WITHDRAW"));
        assertEquals(1, audited("RECORDING_DELETE"));
    }
}
