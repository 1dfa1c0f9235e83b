package org.televisit.container;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What mails an act leaves in the outbox, and to whom; reminders aside, which every time agreed upon has. */
final class Mails {

    private static final String WRITTEN = "select kind, to_address from outbox_message"
            + " where channel = 'MAIL' and kind not like 'REMINDER%' and to_address in (:addresses)";

    private final EntityManager entities;
    private final Map<String, String> names = new HashMap<>();

    Mails(EntityManager entities) {
        this.entities = entities;
    }

    /** Looks at the mails of this person too, who is called so. */
    Mails of(String name, InsideTheServer.Known person) {
        names.put(person.as().subject() + "@example.org", name);
        return this;
    }

    /** The mails to all these people that it leaves, each as "CHANGE to patient", sorted. */
    List<String> leftBy(Runnable act) {
        List<String> before = written();
        act.run();
        List<String> after = written();
        before.forEach(after::remove);
        after.sort(null);
        return after;
    }

    @SuppressWarnings("unchecked")
    private List<String> written() {
        List<Object[]> rows = entities.createNativeQuery(WRITTEN)
                .setParameter("addresses", names.keySet())
                .getResultList();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(row[0] + " to " + names.get((String) row[1])));
        return lines;
    }
}
