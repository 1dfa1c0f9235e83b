package org.televisit.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.notification.ReachRepository;
import org.televisit.domain.notification.TextCode;
import org.televisit.domain.notification.TextNumber;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** The caller's number for text messages, step by step, each a transaction of its own. */
@Stateless
@RolesAllowed(Roles.PATIENT)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TextNumbers {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final int PEOPLE_A_NUMBER = 3;

    @Inject
    private ReachRepository reach;

    @Inject
    private PersonRepository people;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** What is kept; empty when nothing is. */
    public Optional<TextNumber> mine() {
        return reach.numberOf(patient());
    }

    /** In which language the caller is written to; null when they have not chosen. */
    public String language() {
        return patient().language();
    }

    /**
     * Notes that this code is on its way to this number.
     *
     * @throws BusinessException CONFLICT code-too-often
     */
    public void asked(String number, TextCode code) {
        Patient patient = patient();
        Instant now = clock.now();
        if (reach.askedFor(number, now.minus(WINDOW)) > PEOPLE_A_NUMBER) {
            throw new BusinessException(Category.CONFLICT, "code-too-often");
        }
        TextNumber texts = reach.numberOfLocked(patient).orElseGet(() -> {
            TextNumber first = TextNumber.of(patient);
            reach.add(first);
            return first;
        });
        texts.ask(number, code, now);
        audit.record(caller.actor(), AuditEntry.ofPatient(AuditAction.TEXT_CODE, patient, null));
    }

    /** Takes a code, which counts right or wrong; whether it was the one. */
    public boolean confirmed(String code) {
        Patient patient = patient();
        boolean right = reach.numberOfLocked(patient)
                .map(texts -> texts.confirm(code, clock.now()))
                .orElse(false);
        AuditAction said = right ? AuditAction.TEXT_ON : AuditAction.TEXT_CODE_WRONG;
        audit.record(caller.actor(), AuditEntry.ofPatient(said, patient, null));
        return right;
    }

    /** Forgets the number. */
    public void giveUp() {
        Patient patient = patient();
        reach.numberOfLocked(patient)
                .filter(TextNumber::giveUp)
                .ifPresent(texts ->
                        audit.record(caller.actor(), AuditEntry.ofPatient(AuditAction.TEXT_OFF, patient, null)));
    }

    private Patient patient() {
        return people.patientBySubject(caller.actor().subject())
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }
}
