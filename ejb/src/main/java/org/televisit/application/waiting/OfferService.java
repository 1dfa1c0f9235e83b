package org.televisit.application.waiting;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.waiting.WaitingRepository;

/** Ends offers whose time is up, each in a transaction of its own. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OfferService {

    @Inject
    private WaitingRepository list;

    @Inject
    private Offers offers;

    @Inject
    private ApplicationClock clock;

    /** Internal keys of offers whose time is up; their rows are free again when this returns. */
    public List<Long> expired(int limit) {
        return list.expired(clock.now(), limit);
    }

    /** Ends the offer, unless somebody had it at the last moment. */
    public void end(long id) {
        list.offerLocked(id).ifPresent(offer -> offers.end(offer, clock.now()));
    }
}
