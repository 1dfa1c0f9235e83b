package org.televisit.domain.call;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.shared.FewRows;

/**
 * Reads visits in any state, the latest start first, page by page from a key. As with {@link CallHistory} a page is put
 * together of walks along one index each, because no index serves an OR.
 */
@Dependent
public class VisitLines {

    private static final String LINE =
            """
            select new org.televisit.domain.call.VisitLine(a.publicId, a.version, p.publicId,
              trim(concat(p.givenName, ' ', p.familyName)), d.publicId,
              trim(concat(d.title, ' ', d.givenName, ' ', d.familyName)), d.specialty, t.code, a.bookedAt, a.startsAt,
              a.lengthMinutes, a.status, a.cancellationReason, a.note, c.status, c.startedAt, c.endedAt)
            from Appointment a join a.patient p join a.practitioner d join a.visitType t
              left join Call c on c.appointment = a and c.scheduleRevision = a.scheduleRevision
            where\s""";
    private static final String BEFORE =
            " and (a.startsAt < :start or a.startsAt = :start and a.publicId < :publicId) and a.startsAt <= :start";
    private static final String LATEST_FIRST = " order by a.startsAt desc, a.publicId desc";
    private static final Comparator<VisitLine> AS_READ = Comparator.comparing(VisitLine::startsAt)
            .thenComparing(VisitLine::id)
            .reversed();

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected VisitLines() {}

    /** Works on this entity manager, in its transaction. */
    public VisitLines(EntityManager em) {
        this.em = em;
    }

    /** The line of one appointment. */
    public Optional<VisitLine> of(Appointment visit) {
        return em.createQuery(LINE + "a = :visit", VisitLine.class)
                .setParameter("visit", visit)
                .getResultStream()
                .findFirst();
    }

    /**
     * The visits of a person and of those they act for.
     *
     * @param subject their OIDC sub, as patient or as practitioner
     * @param before where the last page ended, or null for the first
     * @param limit at most so many
     */
    public List<VisitLine> of(
            String subject, Collection<Patient> actedFor, VisitFilter filter, HistoryKey before, int limit) {
        PersonRepository people = new PersonRepository(em);
        // by key: a database that is asked by subject does not know that it is one person's, and walks past everybody's
        Stream<VisitLine> asPatient = Stream.concat(people.patientBySubject(subject).stream(), actedFor.stream())
                .flatMap(patient -> walk("a.patient = :whose", patient, filter, before, limit));
        Stream<VisitLine> asDoctor = people.practitionerBySubject(subject).stream()
                .flatMap(doctor -> walk("a.practitioner = :whose", doctor, filter, before, limit));
        return Stream.concat(asPatient, asDoctor)
                .distinct()
                .sorted(AS_READ)
                .limit(limit)
                .toList();
    }

    /** Everybody's visits. */
    public List<VisitLine> ofAll(VisitFilter filter, HistoryKey before, int limit) {
        return walk("1 = 1", null, filter, before, limit).toList();
    }

    private Stream<VisitLine> walk(String where, Object whose, VisitFilter filter, HistoryKey before, int limit) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder query = new StringBuilder(LINE).append(where);
        also(query, values, "", "whose", whose);
        also(query, values, " and p.publicId = :patient", "patient", filter.patientId());
        also(query, values, " and d.publicId = :practitioner", "practitioner", filter.practitionerId());
        also(query, values, " and a.startsAt >= :from", "from", filter.from());
        also(query, values, " and a.startsAt < :until", "until", filter.until());
        if (filter.statuses() != null && filter.statuses().isEmpty()) {
            return Stream.empty();
        }
        also(query, values, " and a.status in (:statuses)", "statuses", filter.statuses());
        if (before != null) {
            also(query, values, BEFORE, "start", before.startsAt());
            also(query, values, "", "publicId", before.appointmentPublicId());
        }
        TypedQuery<VisitLine> asked = em.createQuery(
                query.append(LATEST_FIRST).append(FewRows.atMost(limit)).toString(), VisitLine.class);
        values.forEach(asked::setParameter);
        return asked.getResultStream();
    }

    private static void also(
            StringBuilder query, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            query.append(condition);
            values.put(name, value);
        }
    }
}
