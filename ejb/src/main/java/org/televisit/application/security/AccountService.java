package org.televisit.application.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.IdentityDirectory.DirectoryState;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Account;
import org.televisit.domain.person.AccountKey;
import org.televisit.domain.person.AccountRepository;
import org.televisit.domain.person.AccountRow;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** People's accounts: signing in, preferences, blocking (REQUIREMENTS I2, I3). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class AccountService {

    private static final Logger LOG = Logger.getLogger(AccountService.class);

    @Inject
    private PersonRepository people;

    @Inject
    private AccountRepository accounts;

    @Inject
    private PeopleRegister register;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<PersonShutOut> shutOuts;

    /**
     * Makes or updates the caller's account and record. May be asked several times at once (a page and its REST
     * calls): the loser of the race for the first row finds it on its second try.
     *
     * @throws BusinessException FORBIDDEN blocked
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public SignedInPerson signIn(SignInClaims claims) {
        try {
            return register.signIn(claims);
        } catch (EJBException lostRace) {
            LOG.debugf("Signing in a second time after %s", lostRace.getMessage());
            return register.signIn(claims);
        }
    }

    /** Chooses language and zone; null leaves either to the browser. */
    public void prefer(String language, String zone) {
        String subject = caller.actor().subject();
        people.patientBySubject(subject).ifPresent(patient -> patient.prefers(language, zone));
        people.practitionerBySubject(subject).ifPresent(practitioner -> practitioner.prefers(language, zone));
    }

    /** Whether the caller is reminded of their visits; true for who is no patient. */
    public boolean reminded() {
        return people.patientBySubject(caller.actor().subject())
                .map(Patient::reminded)
                .orElse(true);
    }

    /** Where messages to the caller go, as the identity provider last said; null when it has no address for them. */
    public String mail() {
        String subject = caller.actor().subject();
        return people.patientBySubject(subject)
                .map(Patient::email)
                .or(() -> people.practitionerBySubject(subject).map(Practitioner::email))
                .orElse(null);
    }

    /** Chooses whether the caller, a patient, is reminded of their visits; of changes they are told in any case. */
    @RolesAllowed(Roles.PATIENT)
    public void remind(boolean wanted) {
        people.patientBySubject(caller.actor().subject())
                .filter(patient -> patient.remind(wanted))
                .ifPresent(patient -> audit.record(
                        caller.actor(), AuditEntry.ofPatient(AuditAction.REMINDERS, patient, wanted ? "on" : "off")));
    }

    /** Remembers the zone that the caller's browser is in, for what is written to them where there is no browser. */
    public void seen(ZoneId browserZone) {
        String subject = caller.actor().subject();
        people.patientBySubject(subject).ifPresent(patient -> patient.seenIn(browserZone));
        people.practitionerBySubject(subject).ifPresent(practitioner -> practitioner.seenIn(browserZone));
    }

    /**
     * Everybody who ever signed in, the latest first.
     *
     * @param named letters that are in the name; blank for all
     * @param after where the last page ended; null for the first
     * @param limit at most so many
     */
    @RolesAllowed(Roles.ADMIN)
    public AccountPage accounts(String named, String after, int limit) {
        List<AccountRow> rows = accounts.page(named, after == null ? null : AccountKey.read(after), limit + 1);
        List<AccountView> shown =
                rows.stream().limit(limit).map(AccountService::view).toList();
        return new AccountPage(
                shown, rows.size() > limit ? rows.get(limit - 1).key().text() : null);
    }

    /**
     * Shuts somebody out: their sockets are closed right after the commit, their pages at the next request.
     *
     * @throws BusinessException NOT_FOUND; INVALID reason-missing
     */
    @RolesAllowed(Roles.ADMIN)
    public void block(String subject, String reason) {
        String by = caller.actor().subject();
        account(subject).block(by, reason, clock.now());
        audit.record(caller.actor(), AuditEntry.ofAccount(AuditAction.BLOCK, subject, null));
        shutOuts.fire(new PersonShutOut(subject));
        LOG.info("An account was blocked");
    }

    /** Lets them in again; one that Keycloak has disabled stays out. */
    @RolesAllowed(Roles.ADMIN)
    public void unblock(String subject) {
        account(subject).unblock(clock.now());
        audit.record(caller.actor(), AuditEntry.ofAccount(AuditAction.UNBLOCK, subject, null));
        LOG.info("An account was unblocked");
    }

    /** Whether this person may not be here. Asked before anyone is known to hold a role. */
    @PermitAll
    public boolean shutOut(String subject) {
        return people.accountBySubject(subject).map(Account::shutOut).orElse(false);
    }

    /** Those whom Keycloak was last found to have disabled: they are asked about again until it has them back. */
    @RolesAllowed(Roles.SYSTEM)
    public List<String> disabledAtProvider() {
        return accounts.disabledAtProvider();
    }

    /** Takes in what Keycloak says about somebody; {@code UNKNOWN} keeps what was last known. */
    @RolesAllowed(Roles.SYSTEM)
    public void directorySays(String subject, DirectoryState state) {
        people.accountBySubject(subject).ifPresent(account -> {
            boolean disabled = account.disabledAtProviderAt() != null;
            switch (DirectoryWatch.decide(state, disabled)) {
                case SHUT_OUT -> {
                    account.disabledAtProvider(clock.now());
                    audit.record(
                            Actor.SYSTEM, AuditEntry.ofAccount(AuditAction.BLOCK, subject, "disabled-at-provider"));
                    shutOuts.fire(new PersonShutOut(subject));
                    LOG.info("An account was shut out: disabled at the identity provider");
                }
                case LET_IN -> {
                    account.enabledAtProvider();
                    audit.record(
                            Actor.SYSTEM, AuditEntry.ofAccount(AuditAction.UNBLOCK, subject, "enabled-at-provider"));
                }
                case NOTHING -> {}
            }
        });
    }

    private Account account(String subject) {
        return people.accountBySubject(subject)
                .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
    }

    private static AccountView view(AccountRow row) {
        Account account = row.account();
        return new AccountView(
                account.subject(),
                row.name(),
                Set.copyOf(account.roles()),
                account.lastSignInAt(),
                account.blocked(),
                account.blockedAt(),
                account.blockReason(),
                account.disabledAtProviderAt());
    }
}
