package org.televisit.application.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Set;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.LogoutTokens.SignedOutThere;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.ObeyedLogoutRepository;
import org.televisit.domain.person.PersonRepository;

/** Writes down, each time in a transaction of its own, that somebody was signed out at the identity provider. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class LogoutLedger {

    private static final Logger LOG = Logger.getLogger(LogoutLedger.class);
    private static final String BACK_CHANNEL = "back-channel";
    private static final String ROLE_TAKEN = "role-taken";

    @Inject
    private ObeyedLogoutRepository obeyed;

    @Inject
    private PersonRepository people;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<PersonSignedOut> signOuts;

    /** False when this very token was obeyed before: then nothing happens. */
    public boolean obey(SignedOutThere signedOut) {
        if (!obeyed.first(signedOut.id(), clock.now())) {
            return false;
        }
        audit.record(Actor.SYSTEM, AuditEntry.ofAccount(AuditAction.SIGN_OUT, signedOut.subject(), BACK_CHANNEL));
        signOuts.fire(new PersonSignedOut(signedOut.subject(), signedOut.session()));
        LOG.info("Somebody was signed out at the identity provider");
        return true;
    }

    /**
     * Takes in which roles the identity provider says somebody has. Who has lost one since their last sign-in is signed
     * out here, calls included, and comes back with those that are left.
     *
     * @param held theirs and the realm's others
     */
    public void rolesAre(String subject, Set<String> held) {
        boolean lost = people.accountBySubject(subject)
                .filter(account -> DirectoryWatch.lost(account.roles(), held))
                .isPresent();
        if (lost) {
            audit.record(Actor.SYSTEM, AuditEntry.ofAccount(AuditAction.SIGN_OUT, subject, ROLE_TAKEN));
            signOuts.fire(new PersonSignedOut(subject, null));
            LOG.info("Somebody was signed out: a role was taken from them at the identity provider");
        }
    }

    /**
     * A token was not believed.
     *
     * @param address where it came from; null when unknown
     */
    public void refused(String subject, String reason, String address) {
        audit.recordRefusal(
                new Actor(BACK_CHANNEL, Set.of(), address),
                AuditEntry.ofAccount(AuditAction.SIGN_OUT, subject, reason));
        LOG.warnf("A logout token was refused: %s", reason);
    }
}
