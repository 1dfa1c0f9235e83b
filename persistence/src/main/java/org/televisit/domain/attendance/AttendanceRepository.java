package org.televisit.domain.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.attendance.AttendanceFacts.CallState;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallEndReason;
import org.televisit.domain.call.ParticipantRole;

/** Where stays and evidence are kept, and read as the facts of a visit. */
@Dependent
public class AttendanceRepository {

    private static final String EARLIER = "select new org.televisit.domain.attendance.EarlierVisit("
            + "a.expectation.visitEnd, coalesce(c.endedAt, a.settledAt),"
            + " case when c.status in (CREATED, IN_PROGRESS, INTERRUPTED) then true else false end, a.bufferMinutes)"
            + " from Appointment a left join Call c on c.appointment = a and c.scheduleRevision = a.scheduleRevision"
            + " where a.practitioner = :doctor and a.startsAt < :start and a.startsAt >= :horizon"
            + " and a.status in (BOOKED, ARRIVED, FULFILLED)";

    private static final String OPEN = "from Presence p join fetch p.call c join c.appointment a where p.leftAt is null"
            + " order by a.startsAt, a.publicId, p.id";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    @Inject
    private OutageRepository outages;

    protected AttendanceRepository() {}

    /** Works on this entity manager, in its transaction. */
    public AttendanceRepository(EntityManager em) {
        this.em = em;
        outages = new OutageRepository(em);
    }

    /**
     * A side came into the room; if it is there already, the stay goes on.
     *
     * @param node the node of the server that holds their socket, 1 to 64 characters
     */
    public Presence arrived(Call call, ParticipantRole role, String node, Instant now) {
        Presence lasting = openPresence(call, role).orElse(null);
        if (lasting != null) {
            lasting.goesOnAt(node);
            return lasting;
        }
        Presence presence = Presence.arrived(call, role, node, now);
        em.persist(presence);
        return presence;
    }

    /** A side is no longer in the room; nothing happens if it was not. */
    public void left(Call call, ParticipantRole role, Instant now) {
        presences(call, role).stream().filter(stay -> stay.leftAt() == null).forEach(stay -> stay.left(now));
    }

    /** The stay of a side that lasts. */
    public Optional<Presence> openPresence(Call call, ParticipantRole role) {
        return presences(call, role).stream()
                .filter(stay -> stay.leftAt() == null)
                .findFirst();
    }

    /**
     * The stays that last, of any call, in the order of the day, but those whose sockets certain nodes hold.
     *
     * @param nodes of the server; may be empty
     */
    public List<Presence> openPresencesNotAt(Set<String> nodes) {
        return em.createQuery(OPEN, Presence.class).getResultList().stream()
                .filter(stay -> !nodes.contains(Objects.toString(stay.node(), "")))
                .toList();
    }

    private List<Presence> presences(Call call, ParticipantRole role) {
        return em.createQuery(
                        "from Presence where call = :call and role = :role order by arrivedAt, id", Presence.class)
                .setParameter("call", call)
                .setParameter("role", role)
                .getResultList();
    }

    /** Keeps what a side's page or socket told. */
    public void record(Evidence evidence) {
        em.persist(evidence);
    }

    /**
     * The facts of a visit as they are now.
     *
     * @param call the appointment's call; null when nobody ever asked to join
     * @param rules by which they are judged
     */
    public AttendanceFacts factsFor(Appointment appointment, Call call, AttendanceRules rules) {
        Times times = new Times(
                appointment.startsAt(),
                appointment.expectedStart(),
                appointment.visitEnd(),
                appointment.held(),
                appointment.patientKeepsWaiting());
        BothSides sides = call == null ? BothSides.absent() : BothSides.of(em, call);
        Instant doorOpens = appointment.startsAt().minus(rules.doorOpens());
        return new AttendanceFacts(
                rules,
                times,
                sides.doctor(),
                sides.patient(),
                outages.between(doorOpens, times.visitEnd().plusSeconds(1)),
                appointment.settled(),
                stateOf(call));
    }

    /**
     * The visits that the same doctor has within twelve hours before this one and that have not been called off.
     */
    public List<EarlierVisit> earlierOf(Appointment appointment) {
        return em.createQuery(EARLIER, EarlierVisit.class)
                .setParameter("doctor", appointment.practitioner())
                .setParameter("start", appointment.startsAt())
                .setParameter("horizon", appointment.startsAt().minus(Duration.ofHours(12)))
                .getResultList();
    }

    private static CallState stateOf(Call call) {
        if (call == null) {
            return CallState.NONE;
        }
        if (call.alive()) {
            return CallState.ALIVE;
        }
        return call.endReason() == CallEndReason.SLOT_END ? CallState.CLOSED_AT_END : CallState.FINISHED;
    }
}
