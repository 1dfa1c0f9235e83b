package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.call.FinishOutcome;
import org.televisit.application.consent.ConsentView;
import org.televisit.application.guest.GuestDoor;
import org.televisit.application.guest.GuestLinks;
import org.televisit.application.recording.GuestWithdrawal;
import org.televisit.application.signaling.GuestEvents;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.GuestMove;
import org.televisit.application.signaling.SignalMessage.RecordingAct;
import org.televisit.domain.guest.GuestKind;
import org.televisit.domain.recording.RecordingEnding;
import org.televisit.domain.recording.RecordingStatus;

/** A third party in a call is asked like the two before anything is recorded, and may take it back like them (R1). */
class GuestRecordedIT extends WithRecordings {

    @EJB(lookup = "java:app/televisit-ejb/GuestLinks")
    GuestLinks links;

    @EJB(lookup = "java:app/televisit-ejb/GuestDoor")
    GuestDoor outside;

    @EJB(lookup = "java:app/televisit-ejb/GuestPresence!org.televisit.application.signaling.GuestEvents")
    GuestEvents events;

    @EJB(lookup = "java:app/televisit-ejb/GuestWithdrawal")
    GuestWithdrawal withdrawal;

    private String secret;

    private GuestGrant rosaIsIn(Taping taping) {
        secret = story.at(1, () -> story.doctor()
                        .call(() -> links.make(story.id(), "Rosa Interpreter", GuestKind.INTERPRETER)))
                .secret();
        GuestGrant rosa =
                story.at(1, () -> outside.useTicket(outside.join(secret, null))).orElseThrow();
        story.at(1, () -> {
            events.moved(rosa, GuestMove.WAITS);
            events.answered(taping.patient, rosa.link(), true);
            events.moved(rosa, GuestMove.ENTERS);
            return null;
        });
        return rosa;
    }

    @Test
    void who_comes_late_pauses_it_until_they_agree_and_their_word_is_a_record() {
        Taping taping = taping().agreed();
        taping.begins();
        GuestGrant rosa = rosaIsIn(taping);

        String told = taping.lookBeside(rosa);
        assertTrue(told.contains("\"state\":\"paused\",\"reason\":\"consent\",\"asked\":[\"guest-1\"]"), told);
        assertTrue(
                told.contains("\"agreed\":[\"patient\",\"practitioner\"]")
                        || told.contains("\"agreed\":[\"practitioner\",\"patient\"]"),
                told);
        assertEquals("recording-not-agreed", refusal(taping::begins));

        told = taping.wish(rosa, RecordingAct.AGREE);
        assertTrue(told.contains("\"state\":\"recording\""), told);
        assertTrue(told.contains("guest-1\"],\"startedAt\""), told);
        assertEquals(2, taping.begins().number());
        assertEquals(3, audited("CONSENT"), "the doctor's, the patient's and the guest's");
        List<ConsentView> kept =
                story
                        .patient()
                        .call(() -> consents.of(story.seenBy(story.patient()).patientId()))
                        .stream()
                        .filter(each -> each.visit().equals(story.id()) && each.byGuest())
                        .toList();
        assertEquals(
                List.of("RECORDING GIVEN Rosa Interpreter 2026-11"),
                kept.stream()
                        .map(each -> String.join(" ", each.purpose(), each.decision(), each.by(), each.version()))
                        .toList());
    }

    @Test
    void consent_taken_back_by_a_guest_stops_it_and_leaves_nothing() {
        Taping taping = taping().agreed();
        GuestGrant rosa = rosaIsIn(taping);
        taping.wish(rosa, RecordingAct.AGREE);
        taping.begins();
        taping.sends(1, 0, "a few seconds");

        String told = taping.wish(rosa, RecordingAct.WITHDRAW);

        assertTrue(told.contains("\"state\":\"deleted\",\"reason\":\"withdrawn\""), told);
        assertEquals(RecordingEnding.WITHDRAWN, taping.view().ending());
        assertTrue(files(taping).isEmpty());
        assertEquals(1, audited("CONSENT_WITHDRAW"));
    }

    @Test
    void after_the_visit_the_guests_link_still_takes_it_back_and_nobody_elses_does() {
        Taping taping = taping().agreed();
        GuestGrant rosa = rosaIsIn(taping);
        assertEquals("consent-none", refusal(() -> withdrawal.withdraw(secret, null)));
        taping.wish(rosa, RecordingAct.AGREE);
        taping.begins();
        taping.sends(1, 0, "a few seconds");
        story.finishes(3, FinishOutcome.TECHNICAL);
        taping.closes(1, 1, false);
        assertEquals(RecordingStatus.COMPLETE, taping.view().status());
        assertTrue(withdrawal.possible(secret, null));
        assertEquals("guest-unknown", refusal(() -> withdrawal.withdraw("no secret", null)));

        withdrawal.withdraw(secret, null);

        assertEquals(RecordingEnding.WITHDRAWN, taping.view().ending());
        assertTrue(files(taping).isEmpty());
        assertFalse(withdrawal.possible(secret, null));
        assertEquals(1, audited("CONSENT_WITHDRAW"));
        assertEquals("consent-none", refusal(() -> withdrawal.withdraw(secret, null)));
    }

    @Test
    void a_guest_who_says_no_ends_the_question() {
        Taping taping = taping();
        GuestGrant rosa = rosaIsIn(taping);
        taping.wishBeside(rosa, taping.doctor, RecordingAct.ASK);
        String told = taping.wishBeside(rosa, taping.patient, RecordingAct.AGREE);
        assertTrue(told.contains("\"state\":\"asked\""), told);
        assertEquals("recording-not-agreed", refusal(taping::begins));

        told = taping.wish(rosa, RecordingAct.DECLINE);

        assertTrue(told.contains("\"state\":\"deleted\",\"reason\":\"refused\""), told);
    }

    @Test
    void a_guest_neither_asks_nor_pauses_nor_stops_and_what_was_not_given_is_not_taken_back() {
        Taping taping = taping().agreed();
        GuestGrant rosa = rosaIsIn(taping);

        for (RecordingAct act : List.of(RecordingAct.ASK, RecordingAct.PAUSE, RecordingAct.RESUME, RecordingAct.STOP)) {
            assertEquals("not-yours", refusal(() -> taping.wish(rosa, act)), act.name());
        }
        assertEquals("consent-none", refusal(() -> taping.wish(rosa, RecordingAct.WITHDRAW)));
    }

    @Test
    void an_admin_is_not_asked_and_nothing_is_recorded_beside_them() {
        Taping taping = taping().agreed();
        GuestGrant rosa = rosaIsIn(taping);
        GuestGrant admin = new GuestGrant(
                rosa.room(),
                rosa.appointmentId(),
                "no-link",
                2,
                "Ada",
                GuestGrant.ADMIN,
                false,
                true,
                true,
                "why",
                true,
                "ada",
                null);

        String told = taping.lookBeside(admin);
        assertTrue(told.contains("\"state\":\"paused\",\"reason\":\"admin\",\"asked\":[]"), told);
        assertEquals("not-yours", refusal(() -> taping.wish(admin, RecordingAct.AGREE)));
        assertEquals(RecordingStatus.PAUSED, taping.view().status());
    }
}
