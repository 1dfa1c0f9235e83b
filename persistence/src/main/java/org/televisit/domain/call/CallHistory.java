package org.televisit.domain.call;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Person;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;
import org.televisit.domain.shared.FewRows;

/**
 * Reads the history: every visit that is settled or whose call is completed, the latest first, page by page. A page
 * starts from a key, so the hundredth costs what the first does; it is put together of walks along one index each,
 * because no index serves an OR.
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
    private static final String OF_PATIENT = OVER + " and a.patient = :whose";
    private static final String OF_DOCTOR = OVER + " and a.practitioner = :whose";
    private static final String UNANSWERED = " a.status = :status and a.startsAt <= :soon and c.status = COMPLETED";
    // longer than any room is open before its visit's start
    private static final Duration SOON = Duration.ofDays(1);
    private static final String BEFORE =
            " and (a.startsAt < :start or a.startsAt = :start and a.publicId < :publicId) and a.startsAt <= :start";
    private static final String LATEST_FIRST = " order by a.startsAt desc, a.publicId desc";
    // the status first, which is one and the same: as it stands in the index that is walked
    private static final String LATEST_OF_STATUS_FIRST = " order by a.status, a.startsAt desc, a.publicId desc";
    private static final String PATIENT_NAMED =
            " and lower(concat(p.givenName, ' ', p.familyName)) like :name escape '\\'";
    private static final String DOCTOR_NAMED =
            " and lower(concat(d.title, ' ', d.givenName, ' ', d.familyName)) like :name escape '\\'";
    private static final Comparator<CallSummary> AS_READ = Comparator.comparing(CallSummary::startsAt)
            .thenComparing(CallSummary::appointmentPublicId)
            .reversed();

    private final EntityManager em;

    CallHistory(EntityManager em) {
        this.em = em;
    }

    /** A walk along an index: what is true of its visits beside the filter, and the values that this names. */
    private record Walk(String where, Map<String, Object> values, String order) {

        Walk(String where, Map<String, Object> values) {
            this(where, values, LATEST_FIRST);
        }
    }

    /**
     * The history of a person.
     *
     * @param subject their OIDC sub, as patient or as practitioner
     * @param actedFor whose history they may read as well
     * @param before where the last page ended, or null for the first
     * @param limit at most so many lines
     */
    List<CallSummary> of(
            String subject, Collection<Patient> actedFor, HistoryFilter filter, HistoryKey before, int limit) {
        List<Walk> walks = new ArrayList<>();
        PersonRepository people = new PersonRepository(em);
        // by key: a database that is asked by subject does not know that it is one person's, and walks past everybody's
        Stream.concat(people.patientBySubject(subject).stream(), actedFor.stream())
                .forEach(patient -> walks.add(named(OF_PATIENT, patient, DOCTOR_NAMED, filter)));
        people.practitionerBySubject(subject)
                .ifPresent(doctor -> walks.add(named(OF_DOCTOR, doctor, PATIENT_NAMED, filter)));
        return merged(walks, filter, before, limit);
    }

    private static Walk named(String where, Person whose, String name, HistoryFilter filter) {
        return filter.named()
                ? new Walk(where + name, Map.of("whose", whose, "name", filter.pattern()))
                : new Walk(where, Map.of("whose", whose));
    }

    /** Everybody's history, for admins: metadata only. What is still to come is not walked through on the way. */
    List<CallSummary> ofAll(HistoryFilter filter, HistoryKey before, Instant now, int limit) {
        List<Walk> walks = new ArrayList<>();
        for (AppointmentStatus outcome : HistoryFilter.OUTCOMES) {
            if (filter.outcome() == null || filter.outcome() == outcome) {
                walks.add(new Walk(" a.status = :status", Map.of("status", outcome), LATEST_OF_STATUS_FIRST));
            }
        }
        for (AppointmentStatus open : List.of(AppointmentStatus.BOOKED, AppointmentStatus.ARRIVED)) {
            if (filter.outcome() == null) {
                Map<String, Object> values = Map.of("status", open, "soon", now.plus(SOON));
                walks.add(new Walk(UNANSWERED, values, LATEST_OF_STATUS_FIRST));
            }
        }
        return merged(walks, filter, before, limit);
    }

    /** The history of all of these, for admins who look for a name. */
    List<CallSummary> ofThese(
            List<Patient> patients,
            List<Practitioner> practitioners,
            HistoryFilter filter,
            HistoryKey before,
            int limit) {
        List<Walk> walks = new ArrayList<>();
        patients.forEach(one -> walks.add(new Walk(OF_PATIENT, Map.of("whose", one))));
        practitioners.forEach(one -> walks.add(new Walk(OF_DOCTOR, Map.of("whose", one))));
        return merged(walks, filter, before, limit);
    }

    private List<CallSummary> merged(List<Walk> walks, HistoryFilter filter, HistoryKey before, int limit) {
        return walks.stream()
                .flatMap(walk -> page(walk, filter, before, limit))
                .distinct()
                .sorted(AS_READ)
                .limit(limit)
                .toList();
    }

    private Stream<CallSummary> page(Walk walk, HistoryFilter filter, HistoryKey before, int limit) {
        Map<String, Object> values = new HashMap<>(walk.values);
        StringBuilder where = new StringBuilder(" where").append(walk.where);
        if (before != null) {
            where.append(BEFORE);
            values.put("start", before.startsAt());
            values.put("publicId", before.appointmentPublicId());
        }
        also(where, values, " and a.startsAt >= :from", "from", filter.from());
        also(where, values, " and a.startsAt < :until", "until", filter.until());
        also(where, values, " and a.status = :outcome", "outcome", filter.outcome());
        TypedQuery<CallSummary> query =
                em.createQuery(LINE + where + walk.order + FewRows.atMost(limit), CallSummary.class);
        values.forEach(query::setParameter);
        return query.getResultStream();
    }

    private static void also(
            StringBuilder where, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            where.append(condition);
            values.put(name, value);
        }
    }

    /** The line of one appointment, over or not. */
    Optional<CallSummary> line(Appointment appointment) {
        return em.createQuery(LINE + " where a = :appointment", CallSummary.class)
                .setParameter("appointment", appointment)
                .getResultStream()
                .findFirst();
    }
}
