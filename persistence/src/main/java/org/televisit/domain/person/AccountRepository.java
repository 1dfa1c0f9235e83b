package org.televisit.domain.person;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import org.televisit.domain.shared.TypedText;

/** Accounts as whoever looks after them goes through them. */
@Dependent
public class AccountRepository {

    private static final String NAME =
            "case when d.id is not null then trim(concat(d.title, ' ', d.givenName, ' ', d.familyName))"
                    + " when p.id is not null then concat(p.givenName, ' ', p.familyName)"
                    + " else coalesce(a.displayName, %s) end";

    private static final String ROWS =
            "select new org.televisit.domain.person.AccountRow(a, " + NAME.formatted("a.subject") + ")"
                    + " from Account a left join Practitioner d on d.subject = a.subject"
                    + " left join Patient p on p.subject = a.subject where 1 = 1";

    // the bound alone is what an index can begin at
    private static final String AFTER = " and a.lastSignInAt <= :at and (a.lastSignInAt < :at or a.id > :id)";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected AccountRepository() {}

    /** Works on this entity manager, in its transaction. */
    public AccountRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Accounts, the latest sign-in first.
     *
     * @param named letters that are in the name of the record, or in the one that the last sign-in told; blank for all
     * @param after the place of the last one seen; null to begin
     * @param limit at most so many
     */
    public List<AccountRow> page(String named, AccountKey after, int limit) {
        String typed = named.strip();
        String where =
                (typed.isEmpty() ? "" : " and lower(" + NAME.formatted("''") + ") like lower(:pattern) escape '\\'")
                        + (after == null ? "" : AFTER);
        TypedQuery<AccountRow> query = em.createQuery(
                        ROWS + where + " order by a.lastSignInAt desc, a.id", AccountRow.class)
                .setMaxResults(limit);
        if (!typed.isEmpty()) {
            query.setParameter("pattern", "%" + TypedText.literal(typed) + "%");
        }
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.getResultList();
    }

    /** Those whom the identity provider was last found to have disabled. */
    public List<String> disabledAtProvider() {
        return em.createQuery(
                        "select subject from Account where disabledAtProviderAt is not null order by id", String.class)
                .getResultList();
    }
}
