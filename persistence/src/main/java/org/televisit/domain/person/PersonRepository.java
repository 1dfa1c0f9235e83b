package org.televisit.domain.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.televisit.domain.shared.TypedText;

/** Where people and their accounts are kept. */
@Dependent
public class PersonRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected PersonRepository() {}

    /** Works on this entity manager, in its transaction. */
    public PersonRepository(EntityManager em) {
        this.em = em;
    }

    /** The patient who signs in with this OIDC sub. */
    public Optional<Patient> patientBySubject(String subject) {
        return one(Patient.class, "subject", subject);
    }

    /** The practitioner who signs in with this OIDC sub. */
    public Optional<Practitioner> practitionerBySubject(String subject) {
        return one(Practitioner.class, "subject", subject);
    }

    /** The record, as patient or as practitioner, of whoever signs in with this OIDC sub. */
    public Optional<Person> personBySubject(String subject) {
        Optional<Person> practitioner = practitionerBySubject(subject).map(Person.class::cast);
        return practitioner.isPresent()
                ? practitioner
                : patientBySubject(subject).map(Person.class::cast);
    }

    /** The patient of this public id. */
    public Optional<Patient> patientByPublicId(String publicId) {
        return one(Patient.class, "publicId", publicId);
    }

    /** The practitioner of this public id. */
    public Optional<Practitioner> practitionerByPublicId(String publicId) {
        return one(Practitioner.class, "publicId", publicId);
    }

    /** All practitioners by family name. */
    public List<Practitioner> practitioners() {
        return em.createQuery("from Practitioner order by familyName, givenName, id", Practitioner.class)
                .getResultList();
    }

    /** The account of this OIDC sub. */
    public Optional<Account> accountBySubject(String subject) {
        return one(Account.class, "subject", subject);
    }

    /** What whoever signs in with this OIDC sub is called: by their record, else by their account. */
    public Optional<String> nameOf(String subject) {
        return personBySubject(subject).map(Person::displayName).or(() -> accountBySubject(subject)
                .map(Account::displayName));
    }

    /** The subjects of those who had this role at their last sign-in. */
    public List<String> subjectsOf(String role) {
        return em.createQuery(
                        "select subject from Account where concat(',', roles, ',') like :pattern escape '\\' order by id",
                        String.class)
                .setParameter("pattern", "%," + TypedText.literal(role) + ",%")
                .getResultList();
    }

    /** Subjects of those whose account has such words in its name, whatever their role; some, when there are many. */
    public List<String> subjectsNamed(String text, int most) {
        String typed = text.strip().toLowerCase(Locale.ROOT);
        return em.createQuery(
                        "select subject from Account where lower(displayName) like :pattern escape '\\' order by id",
                        String.class)
                .setParameter("pattern", "%" + TypedText.literal(typed) + "%")
                .setMaxResults(most)
                .getResultList();
    }

    /** The patient of this internal key. */
    public Optional<Patient> patientByKey(long key) {
        return Optional.ofNullable(em.find(Patient.class, key));
    }

    /** Keeps a new patient. */
    public Patient save(Patient patient) {
        em.persist(patient);
        return patient;
    }

    /** Keeps a new practitioner. */
    public Practitioner save(Practitioner practitioner) {
        em.persist(practitioner);
        return practitioner;
    }

    /** Keeps a new account. */
    public Account save(Account account) {
        em.persist(account);
        return account;
    }

    // The attribute is one of the literals above, never input.
    private <T> Optional<T> one(Class<T> type, String attribute, String value) {
        return em.createQuery("from " + type.getSimpleName() + " where " + attribute + " = :value", type)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
