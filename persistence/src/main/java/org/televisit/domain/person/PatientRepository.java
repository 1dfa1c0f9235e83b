package org.televisit.domain.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.LostRace;
import org.televisit.domain.shared.TypedText;

/** Where staff find patients, and where their invitations are kept. */
@Dependent
public class PatientRepository {

    private static final int MOST_WORDS = 5;
    private static final String ANY_FIELD = " and (lower(p.givenName) like :start# escape '\\' or lower(p.givenName)"
            + " like :inner# escape '\\' or lower(p.familyName) like :start# escape '\\' or lower(p.familyName) like"
            + " :inner# escape '\\' or lower(p.recordNumber) like :start# escape '\\' or lower(p.email) like :start#"
            + " escape '\\')";
    // the range alone lets the index begin where the last page ended
    private static final String AFTER = " and p.familyName >= :family and (p.familyName > :family or p.givenName >"
            + " :given or p.givenName = :given and p.publicId > :id)";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected PatientRepository() {}

    /** Works on this entity manager, in its transaction. */
    public PatientRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Stores a new or changed patient at once.
     *
     * @throws BusinessException CONFLICT record-number-taken; the transaction can only be rolled back then
     */
    public Patient store(Patient patient) {
        try {
            em.persist(patient);
            em.flush();
        } catch (PersistenceException failure) {
            if (LostRace.isBehind(failure)) {
                throw new BusinessException(Category.CONFLICT, "record-number-taken", failure);
            }
            throw failure;
        }
        return patient;
    }

    /** The patient of this public id, the row locked until the transaction ends. */
    public Optional<Patient> byPublicIdLocked(String publicId) {
        return em.createQuery("from Patient where publicId = :id", Patient.class)
                .setParameter("id", publicId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /**
     * Patients by family name, given name and id.
     *
     * @param text words that each begin a name, the record number or the e-mail; null or blank for all
     * @param birthDate null for any
     * @param after where the last page ended; null for the first
     * @param limit at most so many
     */
    public List<Patient> search(String text, LocalDate birthDate, PatientKey after, int limit) {
        List<String> words = words(text);
        StringBuilder where = new StringBuilder("from Patient p where 1 = 1");
        for (int i = 0; i < words.size(); i++) {
            where.append(ANY_FIELD.replace("#", Integer.toString(i)));
        }
        where.append(birthDate == null ? "" : " and p.birthDate = :birthDate").append(after == null ? "" : AFTER);
        TypedQuery<Patient> query = em.createQuery(
                where.append(" order by p.familyName, p.givenName, p.publicId").toString(), Patient.class);
        for (int i = 0; i < words.size(); i++) {
            query.setParameter("start" + i, words.get(i) + "%").setParameter("inner" + i, "% " + words.get(i) + "%");
        }
        if (birthDate != null) {
            query.setParameter("birthDate", birthDate);
        }
        if (after != null) {
            query.setParameter("family", after.familyName())
                    .setParameter("given", after.givenName())
                    .setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    // What somebody types is never a pattern.
    private static List<String> words(String text) {
        String typed = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(typed.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .map(TypedText::literal)
                .toList();
    }

    /** Keeps a new invitation; open ones to the same record take its place no longer. */
    public Invitation save(Invitation invitation, Instant now) {
        if (invitation.kind() == InvitationKind.RECORD) {
            openTo(invitation.patient(), now).forEach(older -> older.replaced(now));
        }
        em.persist(invitation);
        return invitation;
    }

    /** The invitation under this hash, whatever its state, its row locked until the transaction ends. */
    public Optional<Invitation> invitationLocked(String tokenHash) {
        return em.createQuery("from Invitation where tokenHash = :hash", Invitation.class)
                .setParameter("hash", tokenHash)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The invitations to this record that may still be accepted, one at most but for a race. */
    public List<Invitation> openTo(Patient patient, Instant now) {
        return em.createQuery(
                        "from Invitation where patient = :patient and kind = RECORD and usedAt is null"
                                + " and replacedAt is null and expiresAt > :now order by id",
                        Invitation.class)
                .setParameter("patient", patient)
                .setParameter("now", now)
                .getResultList();
    }

    /** Lets the invitations of one record be those of another. */
    public void moveInvitations(Patient from, Patient into) {
        em.createNativeQuery("update invitation set patient_id = :into where patient_id = :from")
                .setParameter("into", into.id())
                .setParameter("from", from.id())
                .executeUpdate();
    }

    /**
     * Forgets a record of which everything has been moved elsewhere; the database refuses it otherwise.
     *
     * @throws BusinessException CONFLICT record-in-use
     */
    public void remove(Patient emptied) {
        try {
            em.remove(emptied);
            em.flush();
        } catch (PersistenceException inUse) {
            throw new BusinessException(Category.CONFLICT, "record-in-use", inUse);
        }
    }
}
