package org.televisit.domain.rules;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where it is kept what admins have set. */
@Dependent
public class SettingRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected SettingRepository() {}

    /** Works on this entity manager, in its transaction. */
    public SettingRepository(EntityManager em) {
        this.em = em;
    }

    /** All that somebody ever changed, by name. */
    public List<Setting> all() {
        return em.createQuery("from Setting order by name", Setting.class).getResultList();
    }

    /** The one of this name; empty when nobody ever changed it. */
    public Optional<Setting> named(String name) {
        return em.createQuery("from Setting where name = :name", Setting.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Keeps the first change of a rule. Of two admins at once the database refuses one. */
    public Setting first(String name, String value, String by, Instant now) {
        Setting setting = Setting.of(name);
        setting.change(value, by, now);
        em.persist(setting);
        return setting;
    }

    /** Writes what was changed, so that its version is the stored one. */
    public void flush() {
        em.flush();
    }
}
