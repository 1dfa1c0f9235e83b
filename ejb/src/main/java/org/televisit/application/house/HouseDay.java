package org.televisit.application.house;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.televisit.application.health.HealthWatch;
import org.televisit.application.health.PartReport;
import org.televisit.application.health.PartState;
import org.televisit.application.readiness.ReadinessView;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.house.HouseCount;
import org.televisit.domain.house.HouseLine;
import org.televisit.domain.house.HouseVisits;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.payment.PaymentRepository;
import org.televisit.domain.readiness.DeviceCheck;
import org.televisit.domain.readiness.DeviceCheckRepository;
import org.televisit.domain.readiness.Verdict;
import org.televisit.domain.webhook.DeliveryRepository;

/** A day of the whole hospital, for admins; each answer is one statement or two, however many visits there are. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class HouseDay {

    private static final int LONGEST_PAGE = 200;

    // who looks once a week sees what was given up since
    private static final Duration CARED_FOR = Duration.ofDays(7);

    @Inject
    private HouseVisits visits;

    @Inject
    private DeviceCheckRepository checks;

    @Inject
    private OutboxRepository outbox;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private PaymentRepository payments;

    @Inject
    private HealthWatch health;

    @Inject
    private ApplicationClock clock;

    /**
     * The visits of that day that were not called off, in order.
     *
     * @param after null for the first page, then {@link HousePage#next()}
     * @param limit 1 to 200; more is cut
     */
    public HousePage of(LocalDate date, ZoneId zone, HistoryKey after, int limit) {
        int size = Math.max(1, Math.min(limit, LONGEST_PAGE));
        return HousePage.of(visits.between(start(date, zone), start(date.plusDays(1), zone), after, size + 1), size);
    }

    /** How many visits that day has in all, and how many of them are not over. */
    public HouseCount count(LocalDate date, ZoneId zone) {
        return visits.count(start(date, zone), start(date.plusDays(1), zone));
    }

    /** How many patients sit before a door now. */
    public long waiting() {
        return visits.waiting();
    }

    /** What patients of that day's open visits found when they checked their devices, by the visit's public id. */
    public Map<String, ReadinessView> readiness(LocalDate date, ZoneId zone) {
        Instant since = clock.now().minus(DeviceCheck.COUNTS_FOR);
        Map<String, ReadinessView> found = new HashMap<>();
        checks.lastOfPatients(start(date, zone), start(date.plusDays(1), zone), since)
                .forEach(
                        (id, check) -> found.put(id, new ReadinessView(Verdict.of(check.facts()), check.reportedAt())));
        return found;
    }

    /** These visits, by their public ids, the earliest first. */
    public List<HouseLine> these(Collection<String> ids) {
        return visits.these(ids);
    }

    /** What else needs a hand now. */
    public HouseCare care() {
        Instant since = clock.now().minus(CARED_FOR);
        List<PartReport> ill = health.parts().stream()
                .filter(part -> part.state().compareTo(PartState.UP) > 0)
                .toList();
        return new HouseCare(outbox.givenUp(since), deliveries.givenUp(since), payments.refundsDue(), ill);
    }

    private static Instant start(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
    }
}
