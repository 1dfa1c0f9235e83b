package org.televisit.domain.house;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.FewRows;

/**
 * Everybody's visits, the earliest first, page by page from a key, so that the last page costs what the first does. A
 * page is one statement, whatever is shown of a visit.
 */
@Dependent
public class HouseVisits {

    private static final String LINE =
            """
            select new org.televisit.domain.house.HouseLine(a.publicId, a.startsAt, a.zone, a.lengthMinutes,
              trim(concat(p.givenName, ' ', p.familyName)), d.publicId,
              trim(concat(d.title, ' ', d.givenName, ' ', d.familyName)),
              t.code, a.status, a.cancellationReason, a.channel, a.payment.status, c.status,
              (select min(s.arrivedAt) from Presence s where s.call = c and s.role = PATIENT and s.leftAt is null
                and c.admittedAt is null and c.status in (CREATED, IN_PROGRESS, INTERRUPTED)))
            from Appointment a join a.patient p join a.practitioner d join a.visitType t
              left join Call c on c.appointment = a and c.scheduleRevision = a.scheduleRevision
            where\s""";

    private static final String OF_DAY = "a.startsAt >= :from and a.startsAt < :until and a.status <> CANCELLED";
    // said by what it is not: the embedded database would take an index by state for it and sort all that is to come
    private static final String TO_COME = "a.startsAt >= :from and a.status not in (FULFILLED, CANCELLED, NOSHOW)";
    private static final String AFTER = " and (a.startsAt > :start or a.publicId > :id)";
    private static final String EARLIEST_FIRST = " order by a.startsAt, a.publicId";
    private static final Comparator<HouseLine> AS_READ =
            Comparator.comparing(HouseLine::startsAt).thenComparing(HouseLine::id);

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected HouseVisits() {}

    /** Works on this entity manager, in its transaction. */
    public HouseVisits(EntityManager em) {
        this.em = em;
    }

    /**
     * What starts from an instant, inclusive, to another, exclusive, and was not called off.
     *
     * @param after where the last page ended; null for the first
     */
    public List<HouseLine> between(Instant from, Instant until, HistoryKey after, int limit) {
        return page(OF_DAY, from, after, Map.of("until", until), limit).toList();
    }

    /** How many {@link #between} would list in all, and how many of them are not over. */
    public HouseCount count(Instant from, Instant until) {
        return em.createQuery(
                        "select new org.televisit.domain.house.HouseCount(count(a), coalesce(sum(case when a.status in"
                                + " (PENDING, BOOKED, ARRIVED) then 1 else 0 end), 0)) from Appointment a where "
                                + OF_DAY,
                        HouseCount.class)
                .setParameter("from", from)
                .setParameter("until", until)
                .getSingleResult();
    }

    /** The visits of these public ids, by their start. */
    public List<HouseLine> these(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : em.createQuery(LINE + "a.publicId in (:ids)" + EARLIEST_FIRST, HouseLine.class)
                        .setParameter("ids", ids)
                        .getResultList();
    }

    /** How many patients sit in a room and wait to be let in, on whatever day their visit is. */
    public long waiting() {
        return em.createQuery(
                        "select count(distinct c) from Presence s join s.call c where s.role = PATIENT"
                                + " and s.leftAt is null and c.admittedAt is null"
                                + " and c.status in (CREATED, IN_PROGRESS, INTERRUPTED)",
                        Long.class)
                .getSingleResult();
    }

    /**
     * What is still open and starts then or later.
     *
     * @param after where the last page ended; null for the first
     */
    public List<HouseLine> toCome(Instant from, HistoryKey after, int limit) {
        return page(TO_COME, from, after, Map.of(), limit).toList();
    }

    /** As the other, of these patients and these practitioners alone: a walk along an index for each of them. */
    public List<HouseLine> toComeOf(
            Collection<Patient> patients,
            Collection<Practitioner> practitioners,
            Instant from,
            HistoryKey after,
            int limit) {
        Stream<HouseLine> ofPatients = patients.stream()
                .flatMap(one -> page(TO_COME + " and a.patient = :whose", from, after, Map.of("whose", one), limit));
        Stream<HouseLine> ofDoctors = practitioners.stream()
                .flatMap(one ->
                        page(TO_COME + " and a.practitioner = :whose", from, after, Map.of("whose", one), limit));
        return Stream.concat(ofPatients, ofDoctors)
                .distinct()
                .sorted(AS_READ)
                .limit(limit)
                .toList();
    }

    private Stream<HouseLine> page(String where, Instant from, HistoryKey after, Map<String, Object> more, int limit) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("from", from);
        if (after != null) {
            // the range alone lets the index begin where the last page ended
            values.put("from", from.isAfter(after.startsAt()) ? from : after.startsAt());
            values.put("start", after.startsAt());
            values.put("id", after.appointmentPublicId());
        }
        TypedQuery<HouseLine> query = em.createQuery(
                LINE + where + (after == null ? "" : AFTER) + EARLIEST_FIRST + FewRows.atMost(limit), HouseLine.class);
        values.forEach(query::setParameter);
        return query.getResultStream();
    }
}
