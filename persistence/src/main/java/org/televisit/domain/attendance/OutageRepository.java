package org.televisit.domain.attendance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.televisit.domain.appointment.SweepRepository;

/** Where the nodes say that they live, and where it is kept when none did, or when calls were off (REQUIREMENTS T6). */
@Dependent
public class OutageRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    @Inject
    private SweepRepository sweep;

    protected OutageRepository() {}

    /** Works on this entity manager, in its transaction. */
    public OutageRepository(EntityManager em) {
        this.em = em;
        sweep = new SweepRepository(em);
    }

    /**
     * Looks when any node last said a word, and keeps a long silence as an outage. When two nodes notice at once, one
     * is refused by the database; its next beat finds it done.
     *
     * @param bearable how long nobody need say a word
     */
    public Optional<Outage> noticeSilence(Duration bearable, Instant now) {
        Instant last = (Instant) em.createNativeQuery("select max(beat_at) from node_heartbeat", Instant.class)
                .getSingleResult();
        if (last == null || Duration.between(last, now).compareTo(bearable) <= 0) {
            return Optional.empty();
        }
        return Optional.of(keep(new Outage(OutageKind.DOWN, last, now)));
    }

    /** This node lives. */
    public void beat(String node, Instant now) {
        int known = em.createNativeQuery("update node_heartbeat set beat_at = :now where node = :node")
                .setParameter("now", now)
                .setParameter("node", node)
                .executeUpdate();
        if (known == 0) {
            em.createNativeQuery("insert into node_heartbeat (node, beat_at) values (:node, :now)")
                    .setParameter("now", now)
                    .setParameter("node", node)
                    .executeUpdate();
        }
    }

    /** The other nodes that have said a word after a moment. */
    public Set<String> othersLiveSince(String node, Instant moment) {
        List<?> others = em.createNativeQuery(
                        "select node from node_heartbeat where node <> :node and beat_at > :moment", String.class)
                .setParameter("node", node)
                .setParameter("moment", moment)
                .getResultList();
        return others.stream().map(String.class::cast).collect(Collectors.toSet());
    }

    /** Keeps an outage that is over, and has the sweep look at the visits that it may have touched. */
    public Outage keep(Outage outage) {
        em.persist(outage);
        em.flush();
        sweep.lookAtThoseBegunBy(outage.endsAt());
        return outage;
    }

    /** The outages that touch the time from an instant to another, by start. */
    public List<Stay> between(Instant from, Instant until) {
        return em
                .createQuery(
                        "from Outage where endsAt > :from and startsAt < :until order by startsAt, id", Outage.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList()
                .stream()
                .map(outage -> new Stay(outage.startsAt(), outage.endsAt()))
                .toList();
    }

    /** Whether calls are switched off. */
    public boolean callsOff() {
        return em.find(CallsSwitch.class, CallsSwitch.THE_ONE).isOff();
    }

    /** The switch while calls are off; empty while they are on. */
    public Optional<CallsSwitch> callsOffNow() {
        return Optional.of(em.find(CallsSwitch.class, CallsSwitch.THE_ONE)).filter(CallsSwitch::isOff);
    }

    /** The switch, its row locked until the transaction ends. */
    public CallsSwitch callsSwitch() {
        return em.find(CallsSwitch.class, CallsSwitch.THE_ONE, LockModeType.PESSIMISTIC_WRITE);
    }
}
