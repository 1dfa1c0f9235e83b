package org.televisit.domain.notification;

import java.time.Instant;
import org.televisit.fixture.Database;

/** What other tests left to be sent, out of the way. */
final class Waiting {

    private Waiting() {}

    /** From now on nothing is due, nobody holds a claim, and all buckets wait for their turn alike. */
    static void none(Database database) {
        database.doInTransaction(em -> {
            em.createNativeQuery("update outbox_message set status = 'SKIPPED', next_try_at = null, claimed_by = null"
                            + " where status = 'PENDING'")
                    .executeUpdate();
            em.createNativeQuery("update outbox_bucket set claimed_by = null, claimed_until = null,"
                            + " turn_since = :then, full_batches = 0")
                    .setParameter("then", Instant.EPOCH)
                    .executeUpdate();
        });
    }
}
