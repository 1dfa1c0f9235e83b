package org.televisit.application.person;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PatientDetails;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Proxy;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.person.ProxyRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * Who acts for a patient: granted by staff, or by the patient through an invitation; ended by either, or by who acts.
 * A proxy can't make others. (REQUIREMENTS I3)
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class ProxyService {

    @Inject
    private ProxyRepository proxies;

    @Inject
    private PersonRepository people;

    @Inject
    private ProxyGrants grants;

    @Inject
    private Invitations invitations;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** The patients for whom the caller may act, they themselves not among them. */
    public List<ActingFor> actingFor() {
        return proxies.actingBy(caller.actor().subject(), clock.now()).stream()
                .map(ActingFor::of)
                .toList();
    }

    /**
     * Who may act for this patient now; asked by the patient or staff.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public List<ProxyView> of(String patientId) {
        Patient patient = granting(patientId, caller.actor());
        return proxies.actingFor(patient, clock.now()).stream()
                .map(ProxyView::of)
                .toList();
    }

    /**
     * Staff let somebody who has a record and an account of their own act for a patient.
     *
     * @param proxyPatientId public id of the record of who is to act
     * @param until exclusive; null for until it is ended
     * @throws BusinessException NOT_FOUND; INVALID proxy-self, proxy-until-past; CONFLICT proxy-exists,
     *     proxy-without-account
     */
    @RolesAllowed({Roles.DOCTOR, Roles.ADMIN})
    public ProxyView grant(String patientId, String proxyPatientId, ProxyRelation relation, Instant until) {
        Actor actor = caller.actor();
        Patient patient = patient(patientId);
        Patient acting = patient(proxyPatientId);
        if (acting.equals(patient)) {
            throw new BusinessException(Category.INVALID, "proxy-self");
        }
        if (acting.subject() == null) {
            throw new BusinessException(Category.CONFLICT, "proxy-without-account");
        }
        return ProxyView.of(grants.grant(patient, acting.subject(), relation, until, actor.subject(), actor));
    }

    /**
     * Makes a link with which whoever holds it may act for the patient, once they have signed in and accepted; for the
     * patient themselves and staff.
     *
     * @param until exclusive; null for until it is ended
     * @param email where to send it as well; null when the caller hands it over
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours; INVALID proxy-until-past, email-invalid
     */
    public InvitationLink invite(String patientId, ProxyRelation relation, Instant until, String email) {
        Actor actor = caller.actor();
        Patient patient = granting(patientId, actor);
        if (until != null && !until.isAfter(clock.now())) {
            throw new BusinessException(Category.INVALID, "proxy-until-past");
        }
        return invitations.toActFor(patient, relation, until, PatientDetails.checkedEmail(email), actor);
    }

    /**
     * Takes a grant back, at once: for the patient, for who acts by it, and for staff. Said again it changes nothing.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public void end(String proxyId) {
        Actor actor = caller.actor();
        Proxy proxy = proxies.byPublicId(proxyId).orElseThrow(ProxyService::notFound);
        if (!actor.subject().equals(proxy.subject())) {
            requireGranting(proxy.patient(), actor);
        }
        grants.end(proxy, actor);
    }

    /** Ends what has run out by its date, so that who is in a call by it is out. */
    @RolesAllowed(Roles.SYSTEM)
    public void endOver() {
        proxies.over(clock.now()).forEach(over -> grants.end(over, Actor.SYSTEM));
    }

    private Patient granting(String patientId, Actor actor) {
        Patient patient = patient(patientId);
        requireGranting(patient, actor);
        return patient;
    }

    private void requireGranting(Patient patient, Actor actor) {
        boolean staff = actor.isAdmin() || actor.isDoctor();
        if (!staff && !actor.subject().equals(patient.subject())) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofPatient(AuditAction.READ_REFUSED, patient, "not-yours"),
                    new BusinessException(Category.FORBIDDEN, "not-yours"));
        }
    }

    private Patient patient(String patientId) {
        return people.patientByPublicId(patientId).orElseThrow(ProxyService::notFound);
    }

    private static BusinessException notFound() {
        return new BusinessException(Category.NOT_FOUND, "not-found");
    }
}
