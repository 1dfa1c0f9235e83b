package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.Query;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/**
 * Three hours during which this server was away, and forty visits that should have been then (REQUIREMENTS T0.1, T6).
 * They are booked as of the day before and lie in the past when the server's own timers come upon them.
 */
class OutageIT extends InsideTheServer {

    private static final int DOCTORS = 7;
    private static final int EACH = 6;
    private static final int VISITS = 40;
    private static final Duration APART = Duration.ofMinutes(30);
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    @Inject
    UserTransaction transaction;

    private final Instant backAt = Instant.now().minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.HOURS);
    private final Instant goneAt = backAt.minus(Duration.ofHours(3));

    @Test
    void nobody_is_blamed_everybody_is_told_once_and_one_that_fails_does_not_keep_the_others() throws Exception {
        List<Known> patients = new ArrayList<>();
        for (int i = 0; i < VISITS; i++) {
            patients.add(newPatient());
        }
        change("insert into outage (kind, starts_at, ends_at) values ('DOWN', ?1, ?2)", goneAt, backAt);
        // the database itself will not have the visit of this one cancelled
        Number unlucky = (Number) entities.createNativeQuery("select id from patient where public_id = ?1")
                .setParameter(1, patients.get(VISITS / 2).publicId())
                .getSingleResult();
        change("alter table appointment add constraint fails_on_purpose check (patient_id <> " + unlucky
                + " or status <> 'CANCELLED')");
        List<String> visits;
        try {
            visits = booked(patients);
            until(
                    "the others are settled and that one has failed",
                    () -> cancelled(visits) == VISITS - 1
                            && count(
                                            "select count(*) from appointment where public_id in (:ours) and look_failures > 0",
                                            visits)
                                    == 1);
        } finally {
            change("alter table appointment drop constraint fails_on_purpose");
        }
        until("that one is settled too", () -> cancelled(visits) == VISITS);
        until("all is sent", () -> !messages(visits).containsKey("PENDING"));

        assertEquals(
                Map.of(
                        "MAIL SENT CANCELLATION to PATIENT", VISITS,
                        "MAIL SENT CANCELLATION to PRACTITIONER", VISITS),
                told(visits));
        assertEquals(
                0,
                count(
                        "select count(*) from held_cell h join appointment a on a.id = h.appointment_id"
                                + " where a.public_id in (:ours)",
                        visits));
    }

    /** All at once, as of the day before: none is due before all are there. */
    private List<String> booked(List<Known> patients) throws Exception {
        List<Known> doctors = new ArrayList<>();
        for (int i = 0; i < DOCTORS; i++) {
            doctors.add(newDoctor());
        }
        List<String> visits = new ArrayList<>();
        inOneTransaction(() -> clock.at(goneAt.minus(Duration.ofDays(2)), () -> {
            for (int i = 0; i < VISITS; i++) {
                Instant start = goneAt.plus(APART.multipliedBy(i % EACH));
                visits.add(booked(doctors.get(i / EACH), patients.get(i), start).id());
            }
        }));
        return visits;
    }

    private long cancelled(List<String> visits) {
        return count(
                "select count(*) from appointment where public_id in (:ours) and status = 'CANCELLED'"
                        + " and cancellation_reason = 'TECHNICAL'",
                visits);
    }

    private long count(String query, List<String> visits) {
        Object found =
                entities.createNativeQuery(query).setParameter("ours", visits).getSingleResult();
        return ((Number) found).longValue();
    }

    /** How many messages there are by their state. */
    private Map<String, Integer> messages(List<String> visits) {
        return grouped("m.status", visits);
    }

    /** What was sent or waits to be, but for confirmations of the booking itself. */
    private Map<String, Integer> told(List<String> visits) {
        Map<String, Integer> told =
                grouped("m.channel || ' ' || m.status || ' ' || m.kind || ' to ' || m.recipient", visits);
        told.keySet().removeIf(line -> line.contains("CONFIRMATION") || line.contains("SKIPPED REMINDER"));
        // nobody here has asked for texts or pushes
        told.keySet().removeIf(line -> line.startsWith("SMS SKIPPED") || line.startsWith("PUSH SKIPPED"));
        return told;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Integer> grouped(String by, List<String> visits) {
        List<Object[]> rows = entities.createNativeQuery("select " + by + ", count(*) from outbox_message m"
                        + " join appointment a on a.id = m.appointment_id where a.public_id in (:ours) group by " + by)
                .setParameter("ours", visits)
                .getResultList();
        Map<String, Integer> counts = new TreeMap<>();
        rows.forEach(row -> counts.put((String) row[0], ((Number) row[1]).intValue()));
        return counts;
    }

    private void change(String sql, Object... values) throws Exception {
        inOneTransaction(() -> {
            Query query = entities.createNativeQuery(sql);
            for (int i = 0; i < values.length; i++) {
                query.setParameter(i + 1, values[i]);
            }
            query.executeUpdate();
        });
    }

    private void inOneTransaction(Runnable work) throws Exception {
        transaction.begin();
        try {
            work.run();
            transaction.commit();
        } finally {
            if (transaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
                transaction.rollback();
            }
        }
    }

    private static void until(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "in vain: " + what);
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }
}
