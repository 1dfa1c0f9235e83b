package org.televisit.domain.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * The week of one practitioner, on the wall clock of the zone they work in.
 *
 * <p>A schedule is opened once for a practitioner, empty; its hours are replaced as a whole. It never knows what is
 * booked: it says which slots there could be, in real time, also on the two days a year when the clocks change.
 * (REQUIREMENTS A1)
 */
@Entity
public class Schedule extends VersionedEntity {

    private static final Comparator<Availability> BY_TIME =
            Comparator.comparing(Availability::dayOfWeek).thenComparing(Availability::fromTime);

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Practitioner practitioner;

    @Column(length = 64, nullable = false)
    private String zone;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "availability", joinColumns = @JoinColumn(name = "schedule_id"))
    private Set<Availability> availability = new HashSet<>();

    protected Schedule() {}

    /** A schedule without hours yet. */
    public static Schedule open(Practitioner practitioner, ZoneId zone) {
        Schedule schedule = new Schedule();
        schedule.practitioner = Objects.requireNonNull(practitioner, "practitioner");
        schedule.zone = zone.getId();
        return schedule;
    }

    /**
     * Replaces the whole week.
     *
     * @throws BusinessException INVALID hours-overlap when two hours share a minute
     */
    public void replaceAvailability(List<Availability> week) {
        for (int i = 0; i < week.size(); i++) {
            for (int j = i + 1; j < week.size(); j++) {
                if (week.get(i).overlaps(week.get(j))) {
                    throw new BusinessException(Category.INVALID, "hours-overlap");
                }
            }
        }
        availability.clear();
        availability.addAll(week);
    }

    /** The slots of a day on the wall of this schedule's zone, in order of time; empty when there are no hours. */
    public List<Slot> slotsOn(LocalDate day, VisitLength visit) {
        return hoursOn(day)
                .flatMap(hours -> hours.slots(visit, zone()).stream())
                .sorted(Comparator.comparing(Slot::start))
                .toList();
    }

    /** Whether the practitioner is there for the whole of it. It need not begin on a step. */
    public boolean covers(Slot slot) {
        return hoursOn(LocalDate.ofInstant(slot.start(), zone())).anyMatch(hours -> hours.covers(slot));
    }

    private Stream<OpeningHours> hoursOn(LocalDate day) {
        return availability.stream()
                .filter(hours -> hours.dayOfWeek() == day.getDayOfWeek())
                .flatMap(hours -> OpeningHours.of(day, hours.fromTime(), hours.untilTime(), zone()).stream());
    }

    /** Whose week it is. */
    public Practitioner practitioner() {
        return practitioner;
    }

    /** The zone of its wall clock. */
    public ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The hours of the week from Monday on. */
    public List<Availability> availability() {
        return availability.stream().sorted(BY_TIME).toList();
    }
}
