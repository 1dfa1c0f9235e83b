package org.televisit.application.house;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.person.NamedPeople;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.house.HouseLine;
import org.televisit.domain.house.HouseVisits;

/** The visits that are still to come, everybody's, for admins. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class HouseAhead {

    private static final int LONGEST_PAGE = 100;

    @Inject
    private HouseVisits visits;

    @Inject
    private NamedPeople people;

    @Inject
    private ApplicationClock clock;

    /**
     * Open visits that have not begun by the clock, the next first.
     *
     * @param person what somebody typed of a patient's or a doctor's name; null or blank for everybody
     * @param from none that starts before; null, or what is over, for now
     * @param after null for the first page, then {@link HousePage#next()}
     * @param limit 1 to 100; more is cut
     */
    public HousePage toCome(String person, Instant from, HistoryKey after, int limit) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        Instant now = clock.now();
        Instant first = from == null || from.isBefore(now) ? now : from;
        List<HouseLine> read = person == null || person.isBlank()
                ? visits.toCome(first, after, size + 1)
                : visits.toComeOf(people.patients(person), people.doctors(person), first, after, size + 1);
        return HousePage.of(read, size);
    }
}
