package org.televisit.application.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Account;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Person;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Makes and updates the records of people from what the identity provider says about them (REQUIREMENTS I3). */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SYSTEM})
public class PeopleRegister {

    private static final Logger LOG = Logger.getLogger(PeopleRegister.class);

    @Inject
    private PersonRepository people;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    /** The caller's account and record, made or brought up to date; called through {@link AccountService}. */
    @RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
    public SignedInPerson signIn(SignInClaims claims) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Account account = people.accountBySubject(actor.subject()).orElse(null);
        if (account != null && account.shutOut()) {
            throw audit.refused(
                    actor,
                    AuditEntry.ofAccount(AuditAction.SIGN_IN, actor.subject(), "blocked"),
                    new BusinessException(Category.FORBIDDEN, "blocked"));
        }
        if (account == null) {
            account = people.save(Account.signedIn(actor.subject(), actor.roles(), now));
        } else {
            account.signedIn(actor.roles(), now);
        }
        account.named(fullName(claims));
        Person person = record(actor, claims);
        audit.record(actor, AuditEntry.ofAccount(AuditAction.SIGN_IN, actor.subject(), null));
        return view(actor, person, claims);
    }

    /** A doctor's record ahead of their first sign-in; one that exists is given title and specialty. */
    public String practitioner(String subject, SignInClaims claims, String title, Specialty specialty) {
        Practitioner practitioner = practitioner(subject, claims);
        practitioner.practises(title, specialty);
        return practitioner.publicId();
    }

    /** A patient's record ahead of their first sign-in. */
    public String patient(String subject, SignInClaims claims) {
        return existingOrNewPatient(subject, claims).publicId();
    }

    private Person record(Actor actor, SignInClaims claims) {
        Person person = null;
        if (actor.isPatient()) {
            person = existingOrNewPatient(actor.subject(), claims);
        }
        if (actor.isDoctor()) {
            person = practitioner(actor.subject(), claims);
        }
        if (person != null) {
            takeOver(person, claims);
        }
        return person;
    }

    private Patient existingOrNewPatient(String subject, SignInClaims claims) {
        return people.patientBySubject(subject).orElseGet(() -> {
            Patient patient = people.save(
                    Patient.register(subject, text(claims.givenName()), text(claims.familyName()), claims.email()));
            bornOn(patient, claims.birthDate());
            firstPreferences(patient, claims);
            return patient;
        });
    }

    private Practitioner practitioner(String subject, SignInClaims claims) {
        return people.practitionerBySubject(subject).orElseGet(() -> {
            Practitioner practitioner = people.save(Practitioner.register(
                    subject, text(claims.givenName()), text(claims.familyName()), claims.email()));
            firstPreferences(practitioner, claims);
            return practitioner;
        });
    }

    private static void takeOver(Person person, SignInClaims claims) {
        String given = text(claims.givenName());
        String family = text(claims.familyName());
        if (!(given.isEmpty() && family.isEmpty())) {
            person.renamed(given, family, claims.email());
        }
    }

    private void bornOn(Patient patient, String birthDate) {
        try {
            if (birthDate != null && !birthDate.isBlank()) {
                patient.bornOn(LocalDate.parse(birthDate), clock.now());
            }
        } catch (DateTimeParseException | BusinessException unusable) {
            LOG.debug("The birth date claim of a new patient is no usable date");
        }
    }

    // What the provider suggests counts only until the person has chosen.
    private static void firstPreferences(Person person, SignInClaims claims) {
        String language = claims.language() == null
                ? null
                : Locale.forLanguageTag(claims.language()).getLanguage();
        try {
            person.prefers(language, claims.zone());
        } catch (BusinessException unusable) {
            LOG.debug("The language or zone claim of a new person is not one we know");
        }
    }

    private static String text(String claim) {
        return claim == null ? "" : claim.strip();
    }

    private static String fullName(SignInClaims claims) {
        return (text(claims.givenName()) + " " + text(claims.familyName())).strip();
    }

    private static SignedInPerson view(Actor actor, Person person, SignInClaims claims) {
        if (person == null) {
            return new SignedInPerson(null, actor.subject(), fullName(claims), actor.roles(), null, null);
        }
        return new SignedInPerson(
                person.publicId(),
                actor.subject(),
                person.displayName(),
                actor.roles(),
                person.language(),
                person.zone());
    }
}
