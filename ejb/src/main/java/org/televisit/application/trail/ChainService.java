package org.televisit.application.trail;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.televisit.application.node.NodeName;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.Anchor;
import org.televisit.domain.audit.ChainHead;
import org.televisit.domain.audit.ChainReader;
import org.televisit.domain.audit.ChainReader.Anchored;
import org.televisit.domain.audit.ChainStore;
import org.televisit.domain.audit.Chainer;
import org.televisit.domain.audit.Seal;

/**
 * The chain in transactions of the container's: one node works on it at a time, by a lease. A singleton, because one
 * can be depended on: when the server stops it outlives {@link ChainTimer} and writes the last anchor.
 */
@Singleton
@Lock(LockType.READ)
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ChainService {

    /** So many lines are linked in one transaction; twice as many when some were waited for. */
    public static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(ChainService.class);
    private static final int MOST_BATCHES = 40;
    private static final Duration LEASE = Duration.ofSeconds(30);

    @Inject
    private ChainDatabase database;

    @Inject
    private ChainKey key;

    @Inject
    private TrailSettings settings;

    @Inject
    private AnchorMail mail;

    @Inject
    private ApplicationClock clock;

    @Inject
    private NodeName thisNode;

    /** Whether this node may work on the chain now. */
    public boolean claim(String node) {
        Instant now = clock.now();
        return database.in(connection -> new ChainStore(connection).claim(node, now, now.plus(LEASE)));
    }

    /** Links some lines; how many. */
    public int linkSome() {
        Instant now = clock.now();
        return database.in(
                connection -> new Chainer(new ChainStore(connection), new Seal(key.bytes())).linkSome(BATCH, now));
    }

    /**
     * Tells the chain's end outside, if it has grown and the time has come.
     *
     * @param always whether it has come anyway, because the server stops
     */
    public void anchor(String node, boolean always) {
        Instant now = clock.now();
        database.in(connection -> {
            ChainHead head = new ChainStore(connection).headLocked();
            ChainReader reader = new ChainReader(connection);
            Anchored last = reader.anchored();
            boolean due = always
                    || last.at() == null
                    || !last.at().plus(settings.every()).isAfter(now);
            if (head.length() > last.length() && due) {
                Anchor anchor = new Seal(key.bytes()).anchor(now, head.length(), head.mac());
                if (written(anchor)) {
                    reader.anchored(anchor, node);
                }
                mailIfDue(reader, last, anchor, now);
            }
            return null;
        });
    }

    // Here and not in the timer: what is called while the server stops has no role, and would be refused.
    @PreDestroy
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    void end() {
        try {
            if (claim(thisNode.value())) {
                linkAll(this::linkSome);
                anchor(thisNode.value(), true);
            }
        } catch (RuntimeException e) {
            LOG.warnf("The audit trail's end could not be written down before the stop: %s", e.getMessage());
        }
    }

    /** Links batch after batch until none is full, or so many that others should have their turn. */
    static void linkAll(IntSupplier batch) {
        int batches = 0;
        while (batch.getAsInt() >= BATCH && batches < MOST_BATCHES) {
            batches++;
        }
    }

    private boolean written(Anchor anchor) {
        try {
            new AnchorFile(settings.file()).append(anchor);
            return true;
        } catch (IOException failure) {
            LOG.errorf("No anchor of the audit trail could be written to %s: %s", settings.file(), failure);
            return false;
        }
    }

    private void mailIfDue(ChainReader reader, Anchored last, Anchor anchor, Instant now) throws java.sql.SQLException {
        boolean due = last.mailedAt() == null
                || !last.mailedAt().plus(settings.mailEvery()).isAfter(now);
        if (due && mail.wanted() && mail.send(anchor)) {
            reader.mailed(now);
        }
    }
}
