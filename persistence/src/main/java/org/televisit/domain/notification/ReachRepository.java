package org.televisit.domain.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.person.Patient;

/** Where people can be reached beside their mail: telephones and browsers. */
@Dependent
public class ReachRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected ReachRepository() {}

    /** Works on this entity manager, in its transaction. */
    public ReachRepository(EntityManager em) {
        this.em = em;
    }

    /** The patient's number, or what is left of it. */
    public Optional<TextNumber> numberOf(Patient patient) {
        return em.createQuery("from TextNumber where patientId = :patient", TextNumber.class)
                .setParameter("patient", patient.id())
                .getResultStream()
                .findFirst();
    }

    /** As {@link #numberOf}, its row locked until the transaction ends. */
    public Optional<TextNumber> numberOfLocked(Patient patient) {
        return em.createQuery("from TextNumber where patientId = :patient", TextNumber.class)
                .setParameter("patient", patient.id())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** How many patients have had a code sent to this number since then. */
    public long askedFor(String number, Instant since) {
        return em.createQuery(
                        "select count(*) from TextNumber where number = :number and codesSince > :since", Long.class)
                .setParameter("number", number)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Keeps a new number. */
    public void add(TextNumber number) {
        em.persist(number);
    }

    /** The number of one record is another's from now on, unless that has its own. */
    public void move(Patient from, Patient into) {
        boolean taken = numberOf(into).filter(own -> own.number() != null).isPresent();
        numberOf(from).ifPresent(moving -> {
            if (taken) {
                em.remove(moving);
                return;
            }
            numberOf(into).ifPresent(empty -> {
                em.remove(empty);
                em.flush();
            });
            moving.follow(into);
        });
    }

    /** The browsers of the person of this OIDC sub, the newest first. */
    public List<PushDevice> devicesOf(String subject) {
        return em.createQuery("from PushDevice where subject = :subject order by id desc", PushDevice.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    /** The browser whose address has this hash. */
    public Optional<PushDevice> device(String endpointHash) {
        return em.createQuery("from PushDevice where endpointHash = :hash", PushDevice.class)
                .setParameter("hash", endpointHash)
                .getResultStream()
                .findFirst();
    }

    /** The browser of this internal key. */
    public Optional<PushDevice> device(long id) {
        return Optional.ofNullable(em.find(PushDevice.class, id));
    }

    /** Keeps a new browser. */
    public void add(PushDevice device) {
        em.persist(device);
    }

    /** Forgets a browser. */
    public void remove(PushDevice device) {
        em.remove(device);
    }
}
