package org.televisit.application.recording;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.consent.ConsentLedger;
import org.televisit.application.guest.GuestAuthor;
import org.televisit.application.guest.GuestDoor;
import org.televisit.application.security.ClientAddress;
import org.televisit.application.signaling.GuestGrant;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.consent.ConsentPurpose;
import org.televisit.domain.consent.Decision;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.recording.Recording;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * A guest takes back, after they were in the call, that it was recorded: the words they agreed to promise it. They have no
 * account, so the secret of their link says who they are, although it leads into no room any more.
 */
@Stateless
@PermitAll
public class GuestWithdrawal {

    @Inject
    private GuestDoor door;

    @Inject
    private Withdrawal withdrawal;

    @Inject
    private ConsentLedger consents;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** Whether something is there that they agreed to. @throws BusinessException NOT_FOUND guest-unknown */
    public boolean possible(String secret, String subject) {
        GuestLink link = door.known(secret, subject);
        return agreed(link) && !withdrawal.there(link.call().appointment()).isEmpty();
    }

    /**
     * Takes it back: nothing of any recording of the visit remains.
     *
     * @param subject who is signed in on the page; null for nobody
     * @throws BusinessException NOT_FOUND guest-unknown; CONFLICT consent-none, recording-none
     */
    public void withdraw(String secret, String subject) {
        GuestLink link = door.known(secret, subject);
        Appointment visit = link.call().appointment();
        Author by = new GuestAuthor(link, ClientAddress.current());
        List<Recording> all = withdrawal.there(visit);
        boolean agreed = agreed(link);
        if (!agreed || all.isEmpty()) {
            String refusal = agreed ? "recording-none" : "consent-none";
            throw audit.refused(
                    by,
                    AuditEntry.ofVisit(AuditAction.CONSENT_WITHDRAW, visit, refusal),
                    new BusinessException(Category.CONFLICT, refusal));
        }
        withdrawal.of(all, by, GuestGrant.seatOf(link.number()), null, clock.now());
    }

    private boolean agreed(GuestLink link) {
        return consents.since(ConsentPurpose.RECORDING, link.call().appointment(), link.subject(), Instant.EPOCH)
                .filter(Decision.GIVEN::equals)
                .isPresent();
    }
}
