package org.televisit.domain.payment;

import static org.televisit.fixture.Clinic.MADRID;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.VisitTerms;
import org.televisit.domain.appointment.VisitType;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Practitioner;
import org.televisit.fixture.Clinic;
import org.televisit.fixture.Database;

/** A visit of 20 minutes that costs 45 euros, and its patient and doctor. */
record Priced(Database database, String id, Patient patient, Practitioner practitioner, String type) {

    private static final Duration GRACE = Duration.ofMinutes(5);

    static final long PRICE = 4500;
    static final String EURO = "EUR";

    static VisitType type(PaymentKind kind) {
        String code = "PAID_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        return VisitType.offer(code, new VisitTerms(20, 10, kind, PRICE, EURO, Audience.ANYONE));
    }

    /** Booked so long before its start. */
    static Priced booked(Database database, PaymentKind kind, Instant start, Duration before) {
        String type = Clinic.stored(database, type(kind)).code();
        Patient patient = Clinic.patient(database);
        Practitioner practitioner = Clinic.practitioner(database);
        Priced planned = new Priced(database, null, patient, practitioner, type);
        String id = planned.book(patient, start, start.minus(before));
        return new Priced(database, id, patient, practitioner, type);
    }

    /** Somebody books a visit of the same kind with the same doctor. */
    String book(Patient who, Instant start, Instant now) {
        return database.inTransaction(em -> {
            AppointmentRepository appointments = new AppointmentRepository(em);
            Appointment visit = Appointment.book(
                    em.getReference(Patient.class, who.id()),
                    em.getReference(Practitioner.class, practitioner.id()),
                    appointments.visitType(type).orElseThrow(),
                    start,
                    MADRID,
                    who.subject(),
                    now);
            visit.payOnlineWithin(Duration.ofMinutes(30));
            return appointments.add(visit).publicId();
        });
    }

    boolean lapses(Instant now) {
        return database.inTransaction(em -> {
            AppointmentRepository appointments = new AppointmentRepository(em);
            return new Till(appointments)
                    .lapse(appointments.byPublicIdLocked(id).orElseThrow(), now);
        });
    }

    Till.Change isPaid(Instant now) {
        return database.inTransaction(em -> {
            AppointmentRepository appointments = new AppointmentRepository(em);
            return new Till(appointments)
                    .receive(appointments.byPublicIdLocked(id).orElseThrow(), "pi_1", "stripe", GRACE, now);
        });
    }

    Till.Change isWaived(Instant now) {
        return database.inTransaction(em -> {
            AppointmentRepository appointments = new AppointmentRepository(em);
            return new Till(appointments)
                    .waive(appointments.byPublicIdLocked(id).orElseThrow(), "desk", GRACE, now);
        });
    }

    Appointment visit() {
        return database.inTransaction(
                em -> new AppointmentRepository(em).byPublicId(id).orElseThrow());
    }

    int cells() {
        Appointment visit = visit();
        return database.inTransaction(em -> new AppointmentRepository(em)
                .heldCells(practitioner, visit.startsAt(), visit.heldUntil())
                .size());
    }
}
