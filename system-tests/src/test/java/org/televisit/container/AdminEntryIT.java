package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.guest.AdminEntries;
import org.televisit.application.guest.GuestDoor;
import org.televisit.application.security.ClientAddress;
import org.televisit.application.security.SignInClaims;
import org.televisit.application.signaling.GuestEvents;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.signaling.GuestMove;
import org.televisit.application.signaling.SeatGrant;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.shared.BusinessException;

/** An admin enters a call only announced, with both words; all of it is written down, and nothing of it counts. */
class AdminEntryIT extends WithRecordings {

    private static final String WHY = "a complaint about the sound";
    private static final String ADDRESS = "198.51.100.9";
    private static final int LONG_AFTER_THE_WINDOW = 300;

    @EJB(lookup = "java:app/televisit-ejb/AdminEntries")
    AdminEntries entries;

    @EJB(lookup = "java:app/televisit-ejb/GuestDoor")
    GuestDoor outside;

    @EJB(lookup = "java:app/televisit-ejb/GuestPresence!org.televisit.application.signaling.GuestEvents")
    GuestEvents events;

    @EJB(lookup = "java:app/televisit-ejb/OpenedQueries")
    OpenedQueries opened;

    private As admin() {
        As ada = As.admin(subject("admin"));
        ada.run(() -> accounts.signIn(
                new SignInClaims("Ada", ada.subject(), ada.subject() + "@example.org", null, "en", "UTC")));
        return ada;
    }

    private String announced(As ada, double minute) {
        return story.at(minute, () -> ada.call(() -> entries.announce(story.id(), WHY)));
    }

    private GuestGrant grant(As ada, String secret, double minute) {
        ClientAddress.set(ADDRESS);
        try {
            return story.at(minute, () -> outside.useTicket(outside.join(secret, ada.subject())))
                    .orElseThrow();
        } finally {
            ClientAddress.set(null);
        }
    }

    private void says(SeatGrant who, GuestGrant about, boolean agreed) {
        story.at(3, () -> {
            events.answered(who, about.link(), agreed);
            return null;
        });
    }

    private void moves(GuestGrant guest, GuestMove move) {
        story.at(3, () -> {
            events.moved(guest, move);
            return null;
        });
    }

    @Test
    void who_agrees_and_who_came_and_went_stands_in_the_trail_and_the_patient_reads_it() {
        Taping call = taping();
        As ada = admin();
        assertTrue(story.at(2, () -> ada.call(() -> entries.possible(story.id()))));
        long presences = count(OF_PRESENCE);
        GuestGrant grant = grant(ada, announced(ada, 2), 2);
        assertTrue(grant.ofAdmin());
        assertEquals(WHY, grant.reason());
        moves(grant, GuestMove.WAITS);
        says(call.patient, grant, true);
        assertEquals(
                "guest-not-agreed",
                refusal(() -> moves(grant, GuestMove.ENTERS)),
                "the database itself would not have it either");
        says(call.doctor, grant, true);
        moves(grant, GuestMove.ENTERS);
        moves(grant, GuestMove.LEAVES);

        assertEquals(1, audited("ADMIN_ANNOUNCE"));
        assertEquals(2, audited("ADMIN_CONSENT"));
        assertEquals(1, audited("ADMIN_ENTER"));
        assertEquals(1, audited("ADMIN_LEAVE"));
        assertEquals(List.of(ADDRESS), addressesOf("ADMIN_ENTER"));
        assertEquals(presences, count(OF_PRESENCE), "nothing of it counts for whether the visit took place");
        List<OpenedLine> seen = story.patient()
                .call(() -> opened.mine(story.id(), false, null, 50))
                .lines();
        OpenedLine announced = line(seen, AuditAction.ADMIN_ANNOUNCE);
        assertEquals(WHY, announced.reason());
        assertTrue(announced.who().contains(ada.subject()));
        assertTrue(line(seen, AuditAction.ADMIN_ENTER).who().contains(ada.subject()));
    }

    private static final String OF_PRESENCE = "select (select count(*) from presence p join visit_call c on c.id ="
            + " p.call_id join appointment a on a.id = c.appointment_id where a.public_id = ?1)"
            + " + (select count(*) from evidence e join visit_call c on c.id = e.call_id"
            + " join appointment a on a.id = c.appointment_id where a.public_id = ?1)";

    private static OpenedLine line(List<OpenedLine> lines, AuditAction action) {
        return lines.stream()
                .filter(line -> line.action() == action)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoever_says_no_keeps_them_out() {
        Taping call = taping();
        As ada = admin();
        GuestGrant grant = grant(ada, announced(ada, 2), 2);
        moves(grant, GuestMove.WAITS);
        says(call.patient, grant, true);
        says(call.doctor, grant, false);
        assertEquals("guest-not-agreed", refusal(() -> moves(grant, GuestMove.ENTERS)));
        says(call.doctor, grant, true);
        moves(grant, GuestMove.ENTERS);
        says(call.patient, grant, false);
        assertEquals("guest-not-agreed", refusal(() -> moves(grant, GuestMove.ENTERS)));
    }

    @Test
    void no_window_holds_an_admin_back_but_the_call_itself_must_go_on() {
        story = story();
        As ada = admin();
        assertFalse(story.at(0, () -> ada.call(() -> entries.possible(story.id()))));
        assertEquals("call-not-going-on", refusal(() -> announced(ada, 0)));
        taping();

        assertTrue(grant(ada, announced(ada, LONG_AFTER_THE_WINDOW), LONG_AFTER_THE_WINDOW)
                .begun());
    }

    @Test
    void with_their_access_an_admins_place_in_a_call_ends() {
        Taping call = taping();
        As ada = admin();
        String secret = announced(ada, 2);
        GuestGrant grant = grant(ada, secret, 2);
        says(call.patient, grant, true);
        says(call.doctor, grant, true);

        As.admin("ada-who-blocks").run(() -> accounts.block(ada.subject(), "left the house"));

        assertEquals("guest-revoked", refusal(() -> story.at(3, () -> outside.join(secret, ada.subject()))));
    }

    @Test
    void a_reason_is_asked_for_and_nobody_else_may_and_the_link_is_nobody_elses() {
        taping();
        As ada = admin();
        assertEquals(
                "reason-missing", refusal(() -> story.at(2, () -> ada.call(() -> entries.announce(story.id(), " ")))));
        for (As other : List.of(
                story.doctor(), story.patient(), newDoctor().as(), newPatient().as())) {
            assertThrows(EJBAccessException.class, () -> announced(other, 2));
        }
        String secret = announced(ada, 2);
        for (String other : new String[] {null, story.doctor().subject(), admin().subject()}) {
            assertEquals("guest-unknown", refusal(() -> outside.look(secret, other)));
            assertEquals("guest-unknown", refusal(() -> outside.join(secret, other)));
        }
        assertEquals("admin", outside.look(secret, ada.subject()).kind());
        String next = announced(ada, 2);
        assertEquals(
                "guest-revoked",
                refusal(() -> story.at(2, () -> outside.join(secret, ada.subject()))),
                "the later announcement counts");
        assertEquals("admin", outside.look(next, ada.subject()).kind());
        assertThrows(
                BusinessException.class,
                () -> story.at(2, () -> ada.call(() -> entries.announce("no-such-visit", WHY))));
    }
}
