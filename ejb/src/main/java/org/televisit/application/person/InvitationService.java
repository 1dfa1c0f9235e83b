package org.televisit.application.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.PatientVisits;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Invitation;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PatientRepository;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.SecretToken;

/** Takes invitations: by whoever is signed in and holds the token, never by a matching e-mail (REQUIREMENTS I3). */
@Stateless
@RolesAllowed(Roles.PATIENT)
public class InvitationService {

    private static final Logger LOG = Logger.getLogger(InvitationService.class);
    private static final int LONGEST_TOKEN = 128;

    @Inject
    private PatientRepository patients;

    @Inject
    private PersonRepository people;

    @Inject
    private PatientVisits visits;

    @Inject
    private RecordMerge merging;

    @Inject
    private ProxyGrants grants;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /**
     * What the invitation offers; looking changes nothing.
     *
     * @throws BusinessException NOT_FOUND invitation-unknown; CONFLICT invitation-used; FORBIDDEN invitation-replaced,
     *     invitation-expired
     */
    public InvitationView preview(String token) {
        Invitation found = open(token, caller.actor());
        return new InvitationView(
                found.kind(), found.patient().displayName(), found.relation(), found.grantedUntil(), found.expiresAt());
    }

    /**
     * Takes the invitation. A record becomes the caller's; one of their own that staff have not checked and that has no
     * visits is merged into it.
     *
     * @return the public id of the record, which is the caller's own or the one they may now act for
     * @throws BusinessException as {@link #preview}; CONFLICT already-linked, own-record-in-use, proxy-exists; INVALID
     *     proxy-self, proxy-until-past
     */
    public String accept(String token) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Invitation invitation = open(token, actor);
        switch (invitation.kind()) {
            case RECORD -> takeOver(invitation.patient(), actor);
            case PROXY ->
                grants.grant(
                        invitation.patient(),
                        actor.subject(),
                        invitation.relation(),
                        invitation.grantedUntil(),
                        invitation.createdBy(),
                        actor);
        }
        invitation.accept(actor.subject(), now);
        return invitation.patient().publicId();
    }

    private void takeOver(Patient record, Actor actor) {
        Patient own = people.patientBySubject(actor.subject()).orElse(null);
        if (record.subject() != null) {
            throw refused(actor, record, new BusinessException(Category.CONFLICT, "already-linked"));
        }
        if (own != null) {
            patients.byPublicIdLocked(own.publicId());
            if (own.verified() || own.createdBy() != null || visits.any(own)) {
                throw refused(actor, record, new BusinessException(Category.CONFLICT, "own-record-in-use"));
            }
            merging.merge(own, record, actor);
        }
        record.linkTo(actor.subject());
        audit.record(actor, AuditEntry.ofPatient(AuditAction.LINK, record, null));
        LOG.infof("Patient %s took over the record made for them", record.publicId());
    }

    private Invitation open(String token, Actor actor) {
        Invitation found = token == null || token.isBlank() || token.length() > LONGEST_TOKEN
                ? null
                : patients.invitationLocked(SecretToken.hashOf(token.strip())).orElse(null);
        if (found == null) {
            throw audit.refused(
                    actor,
                    new AuditEntry(AuditAction.LINK, "Invitation", "unknown", null, "invitation-unknown"),
                    new BusinessException(Category.NOT_FOUND, "invitation-unknown"));
        }
        patients.byPublicIdLocked(found.patient().publicId());
        try {
            found.requireOpen(clock.now());
        } catch (BusinessException refusal) {
            throw refused(actor, found.patient(), refusal);
        }
        return found;
    }

    private BusinessException refused(Actor actor, Patient record, BusinessException refusal) {
        return audit.refused(actor, AuditEntry.ofPatient(AuditAction.LINK, record, refusal.reason()), refusal);
    }
}
