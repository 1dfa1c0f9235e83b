package org.televisit.application.call;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.person.NamedPeople;
import org.televisit.application.person.Proxies;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.CallSummary;
import org.televisit.domain.call.HistoryFilter;
import org.televisit.domain.call.HistoryKey;

/** The past, for those it belongs to, and for admins everybody's: metadata only (REQUIREMENTS C17). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class HistoryQueries {

    private static final int LONGEST_PAGE = 100;

    @Inject
    private CallRepository calls;

    @Inject
    private Proxies proxies;

    @Inject
    private NamedPeople people;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /** As the other, of everything. */
    public CallHistory history(HistoryKey before, int limit) {
        return history(HistoryFilter.ALL, before, limit);
    }

    /**
     * The caller's past visits and those of whom they act for, newest first; for an admin everybody's.
     *
     * @param filter its person is the other side; for an admin either
     * @param before null for the first page, then {@link CallHistory#next()}
     * @param limit 1 to 100; more is cut
     */
    public CallHistory history(HistoryFilter filter, HistoryKey before, int limit) {
        Actor actor = caller.actor();
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        List<CallSummary> lines = actor.isAdmin()
                ? everybodys(filter, before, size + 1)
                : calls.history(actor.subject(), proxies.actedForBy(actor.subject()), filter, before, size + 1);
        boolean more = lines.size() > size;
        List<CallSummary> page = more ? lines.subList(0, size) : lines;
        return new CallHistory(
                page.stream().map(CallSummaryView::of).toList(), more ? HistoryKey.after(page.get(size - 1)) : null);
    }

    private List<CallSummary> everybodys(HistoryFilter filter, HistoryKey before, int limit) {
        if (!filter.named()) {
            return calls.historyOfAll(filter, before, clock.now(), limit);
        }
        return calls.historyOf(
                people.patients(filter.person()), people.doctors(filter.person()), filter, before, limit);
    }
}
