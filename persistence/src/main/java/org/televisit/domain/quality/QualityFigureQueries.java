package org.televisit.domain.quality;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * Adds up what visits and calls came to. The database does it, in its own SQL: nothing but sums leaves it, at most a
 * line for each day and doctor.
 */
@Dependent
public class QualityFigureQueries {

    // The start bounds the index is asked by reach a day further, because days are those of the agreed wall clock.
    private static final Duration FURTHEST_ZONE = Duration.ofDays(1);

    private static final String OUTCOMES =
            "sum(case when a.status = 'FULFILLED' and (a.channel is null or a.channel <> 'PHONE') then 1 else 0 end),"
                    + " sum(case when a.channel = 'PHONE' then 1 else 0 end),"
                    + " sum(case when a.cancellation_reason = 'TECHNICAL' then 1 else 0 end),"
                    + " sum(case when a.status = 'NOSHOW' then 1 else 0 end),"
                    + " sum(case when a.cancellation_reason = 'DOCTOR_LATE' then 1 else 0 end),"
                    + " sum(case when a.cancellation_reason in ('PATIENT', 'PATIENT_LATE', 'HOSPITAL', 'UNPAID')"
                    + " then 1 else 0 end)";

    private static final String SETUP = "count(s.setup_millis),"
            + " percentile_cont(0.5) within group (order by s.setup_millis),"
            + " percentile_cont(0.95) within group (order by s.setup_millis)";

    // bounds in hundredths, as QualityWord has them
    private static final String CONNECTION = "count(*), sum(m.relayed), sum(m.mos),"
            + " sum(case when m.mos >= 403 then 1 else 0 end),"
            + " sum(case when m.mos >= 360 and m.mos < 403 then 1 else 0 end),"
            + " sum(case when m.mos >= 310 and m.mos < 360 then 1 else 0 end),"
            + " sum(case when m.mos < 310 then 1 else 0 end)";

    private static final String CAUSE =
            "case when exists (select 1 from evidence e where e.call_id = c.id and e.kind = 'ICE_FAILED') then 'NO_PATH'"
                    + " when exists (select 1 from evidence e where e.call_id = c.id and e.kind = 'DEVICE_REFUSED')"
                    + " then 'NO_DEVICE'"
                    + " when exists (select 1 from evidence e where e.call_id = c.id and e.kind = 'SOCKET_LOST')"
                    + " then 'CUT_OFF' else 'UNTOLD' end";

    // the id first: two may have the same name
    private static final String DOCTOR = "concat(d.public_id, ' ', d.title, ' ', d.given_name, ' ', d.family_name)";

    private static final String FROM = " from appointment a join practitioner d on d.id = a.practitioner_id";
    private static final String CALL =
            " join visit_call c on c.appointment_id = a.id and c.schedule_revision = a.schedule_revision";

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected QualityFigureQueries() {}

    /** Works on this entity manager, in its transaction. */
    public QualityFigureQueries(EntityManager em) {
        this.em = em;
    }

    private record Key(LocalDate day, String doctor) {

        static final Comparator<Key> ORDER = Comparator.comparing(Key::day)
                .thenComparing(key -> String.valueOf(name(key.doctor)))
                .thenComparing(Key::doctor);
    }

    /** A line for each day on which a visit was to start, the first day first; with doctors, a line for each. */
    public List<QualityLine> lines(QualityScope scope, boolean byDoctor) {
        String day = "cast(a.wall_time as date)";
        String doctor = byDoctor ? DOCTOR : "'*'";
        String key = day + ", " + doctor;
        String group = " group by " + day + (byDoctor ? ", d.public_id, d.title, d.given_name, d.family_name" : "");
        Map<Key, QualityLine> lines = new TreeMap<>(Key.ORDER);
        String settled = " and a.status in ('FULFILLED', 'CANCELLED', 'NOSHOW')";
        put(
                lines,
                rows("select " + key + ", " + OUTCOMES + FROM, scope, settled + group),
                (line, row) -> new QualityLine(
                        line.day(),
                        line.doctor(),
                        outcomes(row, 2).and(line.outcomes()),
                        line.setup(),
                        line.connection()));
        put(
                lines,
                rows(
                        "select " + key + ", " + SETUP + FROM + CALL + " join participation s on s.call_id = c.id",
                        scope,
                        " and s.setup_millis is not null" + group),
                (line, row) ->
                        new QualityLine(line.day(), line.doctor(), line.outcomes(), setup(row, 2), line.connection()));
        put(
                lines,
                connections(scope, day, doctor, byDoctor),
                (line, row) -> new QualityLine(
                        line.day(),
                        line.doctor(),
                        line.outcomes(),
                        line.setup(),
                        connection(row, 2).and(line.connection())));
        return List.copyOf(lines.values());
    }

    private List<Object[]> connections(QualityScope scope, String day, String doctor, boolean byDoctor) {
        String names = byDoctor ? ", d.public_id, d.title, d.given_name, d.family_name" : "";
        return rows(
                "select m.on_day, m.doctor, " + CONNECTION + " from (select " + day + " as on_day, " + doctor
                        + " as doctor, max(case when q.relayed then 1 else 0 end) as relayed,"
                        + " avg(cast(q.mos_hundredths as double precision)) as mos" + FROM + CALL
                        + " join quality_sample q on q.call_id = c.id",
                scope,
                " group by c.id, " + day + names + ") m group by m.on_day, m.doctor");
    }

    /** The set-up times of all of them together: percentiles can't be added up of those of days. */
    public SetupFigures setup(QualityScope scope) {
        List<Object[]> row = rows(
                "select " + SETUP + FROM + CALL + " join participation s on s.call_id = c.id",
                scope,
                " and s.setup_millis is not null");
        return setup(row.get(0), 0);
    }

    /** Why video did not carry visits to which both sides came, by cause; what did not happen is not in it. */
    public Map<FailureCause, Long> causes(QualityScope scope) {
        Map<FailureCause, Long> causes = new EnumMap<>(FailureCause.class);
        rows(
                        "select f.cause, count(*) from (select " + CAUSE + " as cause" + FROM + " left" + CALL,
                        scope,
                        " and (a.cancellation_reason = 'TECHNICAL' or a.channel = 'PHONE')) f group by f.cause")
                .forEach(
                        row -> causes.put(FailureCause.valueOf(row[0].toString().strip()), number(row[1])));
        return causes;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String select, QualityScope scope, String more) {
        String narrowed = (scope.doctorId() == null ? "" : " and d.public_id = :doctor")
                + (scope.department() == null
                        ? ""
                        : " and exists (select 1 from department_member x join department y on y.id = x.department_id"
                                + " where x.practitioner_id = d.id and y.code = :department)");
        Query query = em.createNativeQuery(select
                        + " where a.starts_at >= :early and a.starts_at < :late"
                        + " and a.wall_time >= :first and a.wall_time < :after" + narrowed + more)
                .setParameter(
                        "early",
                        scope.from().atStartOfDay(ZoneOffset.UTC).toInstant().minus(FURTHEST_ZONE))
                .setParameter(
                        "late",
                        scope.until()
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .plus(FURTHEST_ZONE))
                .setParameter("first", scope.from().atStartOfDay())
                .setParameter("after", scope.until().plusDays(1).atStartOfDay());
        if (scope.doctorId() != null) {
            query.setParameter("doctor", scope.doctorId());
        }
        if (scope.department() != null) {
            query.setParameter("department", scope.department());
        }
        return query.getResultList();
    }

    private static void put(
            Map<Key, QualityLine> lines, List<Object[]> rows, BiFunction<QualityLine, Object[], QualityLine> add) {
        for (Object[] row : rows) {
            LocalDate day = row[0] instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) row[0];
            String doctor = row[1].toString();
            Key key = new Key(day, doctor);
            QualityLine line = lines.getOrDefault(
                    key, new QualityLine(day, name(doctor), Outcomes.NONE, SetupFigures.NONE, ConnectionFigures.NONE));
            lines.put(key, add.apply(line, row));
        }
    }

    private static Outcomes outcomes(Object[] row, int at) {
        return new Outcomes(
                number(row[at]),
                number(row[at + 1]),
                number(row[at + 2]),
                number(row[at + 3]),
                number(row[at + 4]),
                number(row[at + 5]));
    }

    private static SetupFigures setup(Object[] row, int at) {
        return new SetupFigures(number(row[at]), decimal(row[at + 1]), decimal(row[at + 2]));
    }

    private static ConnectionFigures connection(Object[] row, int at) {
        return new ConnectionFigures(
                number(row[at]),
                number(row[at + 1]),
                decimal(row[at + 2]) / 100,
                number(row[at + 3]),
                number(row[at + 4]),
                number(row[at + 5]),
                number(row[at + 6]));
    }

    /** Null of everybody's line. */
    private static String name(String doctor) {
        return doctor.indexOf(' ') < 0
                ? null
                : doctor.substring(doctor.indexOf(' ')).strip();
    }

    private static long number(Object value) {
        return value == null ? 0 : ((Number) value).longValue();
    }

    private static Double decimal(Object value) {
        return value == null ? null : ((Number) value).doubleValue();
    }
}
