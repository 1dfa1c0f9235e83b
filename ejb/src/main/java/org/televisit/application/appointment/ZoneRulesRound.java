package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.domain.shared.BusinessException;

/** Holds all visits to come against the rules of their zones, each in a transaction of its own (REQUIREMENTS A11). */
@Dependent
public class ZoneRulesRound {

    private static final Logger LOG = Logger.getLogger(ZoneRulesRound.class);

    @Inject
    private ZoneRulesService rules;

    /**
     * Moves all that can be moved. Of visits one after the other each may want the time that the next is only about to
     * give, so those who find theirs taken are asked again as long as any other has moved.
     */
    public void go() {
        List<Long> apart = rules.apart();
        List<Long> refused = refused(apart);
        while (!refused.isEmpty() && refused.size() < apart.size()) {
            apart = refused;
            refused = refused(apart);
        }
        for (long visit : refused) {
            triedTo(() -> rules.leave(visit));
        }
    }

    private List<Long> refused(List<Long> visits) {
        List<Long> refused = new ArrayList<>();
        for (long visit : visits) {
            triedTo(() -> {
                try {
                    rules.follow(visit);
                } catch (BusinessException refusal) {
                    LOG.debugf("A visit could not follow its zone: %s", refusal.reason());
                    refused.add(visit);
                }
            });
        }
        return refused;
    }

    private static void triedTo(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.warn("A visit could not be held against the rules of its zone", e);
        }
    }
}
