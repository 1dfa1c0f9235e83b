package org.televisit.application.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.jboss.logging.Logger;
import org.televisit.application.node.NodeName;
import org.televisit.application.security.Roles;
import org.televisit.domain.audit.ChainVerifier;
import org.televisit.domain.audit.Seal;
import org.televisit.domain.audit.Verdict;

/** Checks the whole audit trail, in many short looks instead of one long transaction. */
@Stateless
@RolesAllowed(Roles.ADMIN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class TrailVerification {

    private static final Logger LOG = Logger.getLogger(TrailVerification.class);

    @Inject
    private ChainDatabase database;

    @Inject
    private ChainKey key;

    @Inject
    private TrailSettings settings;

    @Inject
    private NodeName node;

    @Inject
    private TrailQueries queries;

    /** What is wrong with the trail, if anything; that it was checked is a line of its own. */
    public Verdict verify() {
        Verdict verdict = verdict();
        queries.checked(verdict);
        if (!verdict.intact()) {
            LOG.errorf("The audit trail has been tampered with: %s", ChainVerifier.lines(verdict));
        }
        return verdict;
    }

    private Verdict verdict() {
        try {
            return new ChainVerifier(new Seal(key.bytes()))
                    .verify(database::open, new AnchorFile(settings.file()).lines(), node.value());
        } catch (SQLException failure) {
            throw new IllegalStateException("The audit trail could not be read", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException("The file of anchors could not be read", failure);
        }
    }
}
