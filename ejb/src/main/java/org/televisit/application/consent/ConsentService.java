package org.televisit.application.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.televisit.application.audit.Attempt;
import org.televisit.application.audit.Attempt.About;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.person.OwnRecords;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.appointment.Preparation;
import org.televisit.domain.appointment.PreparationRepository;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.consent.ConsentRecord;
import org.televisit.domain.consent.ConsentRepository;
import org.televisit.domain.consent.ConsentText;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestRepository;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;

/** A person's own decisions, all of them, to be read and kept. */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR})
public class ConsentService {

    private static final int MOST = 1000;

    @Inject
    private ConsentRepository consents;

    @Inject
    private PreparationRepository preparations;

    @Inject
    private GuestRepository guests;

    @Inject
    private OwnRecords records;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    /**
     * What the caller decided, the latest first, each with the words they saw; with it what they agreed to before a
     * visit by video. At most a thousand of each.
     */
    public List<ConsentView> mine() {
        Actor actor = caller.actor();
        List<ConsentView> all = new ArrayList<>();
        consents.of(actor.subject(), MOST).forEach(each -> all.add(view(each)));
        preparations.agreedBy(actor.subject(), MOST).forEach(each -> all.add(view(each)));
        all.sort(Comparator.comparing(ConsentView::at).reversed());
        audit.record(actor, AuditEntry.ofAccount(AuditAction.CONSENT_EXPORT, actor.subject(), null));
        return all;
    }

    /**
     * What was decided for a patient about their visits, by them, who acts for them or a guest for themselves, the latest
     * first; at most a thousand of each kind. For the patient and who acts for them.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
    @Attempt(value = AuditAction.CONSENT_EXPORT, about = About.PATIENT)
    public List<ConsentView> of(String patientId) {
        Actor actor = caller.actor();
        Patient patient = records.of(patientId, actor, AuditAction.CONSENT_EXPORT);
        List<ConsentView> all = new ArrayList<>();
        consents.about(patient, MOST).forEach(each -> all.add(view(each)));
        preparations.agreedFor(patient, MOST).forEach(each -> all.add(view(each)));
        all.sort(Comparator.comparing(ConsentView::at).reversed());
        audit.record(actor, AuditEntry.ofPatient(AuditAction.CONSENT_EXPORT, patient, null));
        return all;
    }

    private ConsentView view(ConsentRecord each) {
        ConsentText text = consents.text(each.purpose(), each.textVersion(), each.language())
                .orElseThrow(() -> new IllegalStateException("A text is gone that somebody decided on"));
        Optional<String> guest = GuestLink.linkOf(each.subject());
        return new ConsentView(
                each.publicId(),
                each.purpose().name(),
                each.appointment().publicId(),
                each.decision().name(),
                each.decidedAt(),
                each.textVersion(),
                each.language(),
                each.textSha256(),
                text.title(),
                text.body(),
                guest.flatMap(guests::byPublicId).map(GuestLink::name).orElse(each.displayName()),
                guest.isPresent());
    }

    private static ConsentView view(Preparation each) {
        return new ConsentView(
                null,
                "TELEHEALTH",
                each.appointment().publicId(),
                "GIVEN",
                each.agreedAt(),
                each.agreedVersion(),
                null,
                null,
                null,
                null,
                null,
                false);
    }
}
