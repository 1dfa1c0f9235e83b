package org.televisit.benchmark;

import jakarta.persistence.EntityManager;

/** A clinic's worth of people, a visit for each reminder, and the reminders: written by SQL, read by the product. */
final class Rows {

    private static final int PATIENTS = 20_000;
    private static final int PRACTITIONERS = 200;

    private Rows() {}

    static void write(EntityManager em, int reminders) {
        run(em, "insert into patient (version, public_id, subject, given_name, family_name, email, language, zone,"
                + " verified) select 0, 'p' || n, 'p' || n, 'Given' || n, 'Family' || n, 'p' || n || '@example.org',"
                + " case when n % 3 = 0 then 'es' else 'en' end,"
                + " (array['Europe/Madrid', 'America/New_York', 'Africa/Nairobi', 'Europe/Berlin'])[1 + n % 4], true"
                + " from generate_series(1, " + PATIENTS + ") n");
        run(em, "insert into practitioner (version, public_id, subject, given_name, family_name, email, language, zone,"
                + " title, specialty) select 0, 'd' || n, 'd' || n, 'Given' || n, 'Family' || n,"
                + " 'd' || n || '@example.org', 'en', 'Africa/Nairobi', 'Dr.', 'OTHER'"
                + " from generate_series(1, " + PRACTITIONERS + ") n");
        run(em, "insert into appointment (version, public_id, patient_id, practitioner_id, visit_type_id, status, starts_at,"
                + " length_minutes, buffer_minutes, wall_time, zone, schedule_revision, expected_start, visit_end,"
                + " payment_status, booked_at, booked_by)"
                + " select 0, 'v' || n, p.id, d.id, t.id, 'BOOKED', s.start, 20, 10, s.start at time zone 'UTC',"
                + " 'Africa/Nairobi', 0, s.start, s.start + interval '20 minutes', 'NOT_NEEDED', current_timestamp, 'x'"
                + " from generate_series(1, " + reminders + ") n"
                + " cross join lateral (select date_trunc('second', current_timestamp) + interval '23 hours 50 minutes'"
                + " + (n % 540) * interval '1 second' as start) s"
                + " join patient p on p.public_id = 'p' || (1 + n % " + PATIENTS + ")"
                + " join practitioner d on d.public_id = 'd' || (1 + n % " + PRACTITIONERS + ")"
                + " cross join (select min(id) as id from visit_type) t");
        run(em, "insert into outbox_message (id, version, message_key, kind, recipient, patient_id, practitioner_id,"
                + " appointment_id, schedule_revision, starts_at, visit_zone, written_at, due_at, status, attempts,"
                + " next_try_at, to_address, language, zone, bucket) select a.id, 0, a.public_id || '.0.REMINDER_DAY.p',"
                + " 'REMINDER_DAY', 'PATIENT', a.patient_id, a.practitioner_id, a.id, 0, a.starts_at, a.zone,"
                + " current_timestamp, a.starts_at - interval '24 hours', 'PENDING', 0,"
                + " a.starts_at - interval '24 hours', p.email, p.language, p.zone,"
                + " a.id / 32 % 128"
                + " from appointment a join patient p on p.id = a.patient_id");
    }

    private static void run(EntityManager em, String sql) {
        em.createNativeQuery(sql).executeUpdate();
    }
}
