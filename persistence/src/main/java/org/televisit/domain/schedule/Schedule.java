package org.televisit.domain.schedule;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.OrderColumn;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
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
 * <p>A schedule is opened once for a practitioner, empty; its hours are replaced as a whole, and so are the days on
 * which they do not hold. It never knows what is booked: it says which slots there could be, in real time, also on the
 * two days a year when the clocks change.
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "schedule_exception", joinColumns = @JoinColumn(name = "schedule_id"))
    @OrderColumn(name = "place")
    private List<ScheduleException> exceptions = new ArrayList<>();

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
     * @throws BusinessException INVALID hours-overlap, naming the two, when two hours share a minute
     */
    public void replaceAvailability(List<Availability> week) {
        requireApart(week);
        availability.clear();
        availability.addAll(week);
    }

    private static void requireApart(List<Availability> week) {
        for (int i = 0; i < week.size(); i++) {
            for (int j = i + 1; j < week.size(); j++) {
                Availability one = week.get(i);
                Availability other = week.get(j);
                if (one.overlaps(other)) {
                    throw new BusinessException(Category.INVALID, "hours-overlap")
                            .about(
                                    one.dayOfWeek(),
                                    one.fromTime(),
                                    one.untilTime(),
                                    other.fromTime(),
                                    other.untilTime());
                }
            }
        }
    }

    /** Replaces the days on which the week does not hold. */
    public void replaceExceptions(List<ScheduleException> days) {
        exceptions.clear();
        exceptions.addAll(days);
    }

    /**
     * Reads the hours on the wall of another zone from now on.
     *
     * @param zone an IANA name
     * @throws BusinessException INVALID zone-unknown
     */
    public void moveTo(String zone) {
        try {
            this.zone = ZoneId.of(zone).getId();
        } catch (DateTimeException unknown) {
            throw new BusinessException(Category.INVALID, "zone-unknown", unknown);
        }
    }

    /** The slots of a day on the wall of this schedule's zone, in order of time; empty when there are no hours. */
    public List<Slot> slotsOn(LocalDate day, VisitLength visit) {
        return hoursOn(day).stream()
                .flatMap(hours -> apart(hours, visit))
                .sorted(Comparator.comparing(Slot::start))
                .toList();
    }

    /** Hours that a change of the clock cuts in two: what begins within the buffer of the slot before is no slot. */
    private Stream<Slot> apart(Hours hours, VisitLength visit) {
        List<Slot> apart = new ArrayList<>();
        Instant free = Instant.MIN;
        for (OpeningHours part : OpeningHours.of(hours, zone())) {
            for (Slot slot : part.slots(visit, zone())) {
                if (!slot.start().isBefore(free)) {
                    apart.add(slot);
                    free = slot.end().plus(Duration.ofMinutes(visit.bufferMinutes()));
                }
            }
        }
        return apart.stream();
    }

    /** Whether the practitioner is there for the whole of it. It need not begin on a step. */
    public boolean covers(Slot slot) {
        LocalDate day = LocalDate.ofInstant(slot.start(), zone());
        return opening(Hours.joined(hoursOn(day))).anyMatch(hours -> hours.covers(slot));
    }

    private Stream<OpeningHours> opening(List<Hours> hours) {
        return hours.stream().flatMap(each -> OpeningHours.of(each, zone()).stream());
    }

    private List<Hours> hoursOn(LocalDate day) {
        List<Hours> hours = availability.stream()
                .filter(each -> each.dayOfWeek() == day.getDayOfWeek())
                .map(each -> each.on(day))
                .toList();
        for (ScheduleException off : on(day, ExceptionKind.OFF)) {
            hours = Hours.less(hours, off.on(day));
        }
        for (ScheduleException extra : on(day, ExceptionKind.EXTRA)) {
            hours = Hours.with(hours, extra.on(day));
        }
        return hours;
    }

    private List<ScheduleException> on(LocalDate day, ExceptionKind kind) {
        return exceptions.stream()
                .filter(each -> each.kind() == kind && each.touches(day))
                .toList();
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

    /** The days on which the week does not hold, by their first day. */
    public List<ScheduleException> exceptions() {
        return exceptions.stream()
                .sorted(Comparator.comparing(ScheduleException::firstDay))
                .toList();
    }
}
