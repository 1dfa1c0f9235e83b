package org.televisit.domain.call;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Patient;

/**
 * Reads the history: every visit that is settled or whose call is completed, the latest first, page by page. A page
 * starts from a key, so the hundredth costs what the first does.
 */
final class CallHistory {

    private static final String LINE =
            """
            select new org.televisit.domain.call.CallSummary(c.publicId, a.publicId, a.startsAt, a.zone,
              trim(concat(p.givenName, ' ', p.familyName)),
              trim(concat(d.title, ' ', d.givenName, ' ', d.familyName)),
              t.code, a.status, a.cancellationReason, a.channel, c.status, c.durationSeconds, c.startedAt, c.endedAt,
              (select avg(q.mosHundredths) / 100.0 from QualitySample q where q.call = c))
            from Appointment a join a.patient p join a.practitioner d join a.visitType t
              left join Call c on c.appointment = a and c.scheduleRevision = a.scheduleRevision
            """;
    private static final String OVER = " (a.status in (FULFILLED, CANCELLED, NOSHOW) or c.status = COMPLETED)";
    private static final String BEFORE =
            " and (a.startsAt < :start or a.startsAt = :start and a.publicId < :publicId) and a.startsAt <= :start";
    private static final String LATEST_FIRST = " order by a.startsAt desc, a.publicId desc";
    private static final Comparator<CallSummary> AS_READ = Comparator.comparing(CallSummary::startsAt)
            .thenComparing(CallSummary::appointmentPublicId)
            .reversed();

    private final EntityManager em;

    CallHistory(EntityManager em) {
        this.em = em;
    }

    /**
     * The history of a person.
     *
     * @param subject their OIDC sub, as patient or as practitioner
     * @param actedFor whose history they may read as well
     * @param before where the last page ended, or null for the first
     * @param limit at most so many lines
     */
    List<CallSummary> of(String subject, Collection<Patient> actedFor, HistoryKey before, int limit) {
        // A walk along an index each, rather than an OR that no index serves.
        Stream<CallSummary> asPatient = page(" and p.subject = :whose", subject, before, limit);
        Stream<CallSummary> asPractitioner = page(" and d.subject = :whose", subject, before, limit);
        Stream<CallSummary> forOthers =
                actedFor.isEmpty() ? Stream.empty() : page(" and p in (:whose)", actedFor, before, limit);
        return Stream.of(asPatient, asPractitioner, forOthers)
                .flatMap(walk -> walk)
                .distinct()
                .sorted(AS_READ)
                .limit(limit)
                .toList();
    }

    /** Everybody's history, for admins: metadata only. */
    List<CallSummary> ofAll(HistoryKey before, int limit) {
        return page("", null, before, limit).toList();
    }

    private Stream<CallSummary> page(String whose, Object who, HistoryKey before, int limit) {
        String where = " where" + OVER + whose + (before == null ? "" : BEFORE);
        TypedQuery<CallSummary> query =
                em.createQuery(LINE + where + LATEST_FIRST, CallSummary.class).setMaxResults(limit);
        if (who != null) {
            query.setParameter("whose", who);
        }
        if (before != null) {
            query.setParameter("start", before.startsAt()).setParameter("publicId", before.appointmentPublicId());
        }
        return query.getResultStream();
    }

    /** The line of one appointment, over or not. */
    Optional<CallSummary> line(Appointment appointment) {
        return em.createQuery(LINE + " where a = :appointment", CallSummary.class)
                .setParameter("appointment", appointment)
                .getResultStream()
                .findFirst();
    }
}
