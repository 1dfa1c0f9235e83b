package org.televisit.application.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.payment.Cashier;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.person.PersonRepository;

/**
 * Money for the demonstration's admin to see: a visit that is paid at the desk, one that was paid, and one whose payment
 * is to be given back because the clinic called it off. Money is taken in by transactions of its own, so all this is.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoMoney {

    /** After what {@link DemoDay} books. */
    private static final Duration AT_THE_DESK = Duration.ofDays(2);

    private static final Duration PAID = Duration.ofDays(5);

    @Inject
    private DemoSlots slots;

    @Inject
    private BookingService bookings;

    @Inject
    private ChangeService changes;

    @Inject
    private Cashier cashier;

    @Inject
    private PersonRepository people;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private ApplicationClock clock;

    /** Once, after the day was seeded. */
    public void make() {
        book(DemoDoctor.NOVAK, DemoPatient.AISHA, DemoOffer.SKIN_CHECK, AT_THE_DESK, 0);
        paid(book(DemoDoctor.HADDAD, DemoPatient.LI, DemoOffer.HEART_CHECK, PAID, 0), "2041");
        AppointmentView calledOff = book(DemoDoctor.HADDAD, DemoPatient.PETER, DemoOffer.HEART_CHECK, PAID, 1);
        paid(calledOff, "2042");
        int version = appointments.byPublicId(calledOff.id()).orElseThrow().version();
        changes.cancel(calledOff.id(), "Dr. Haddad is away that day.", version);
    }

    private AppointmentView book(DemoDoctor doctor, DemoPatient patient, String visitType, Duration ahead, int place) {
        Instant start = slots.first(place + 1, doctor, visitType, clock.now().plus(ahead))
                .get(place)
                .start();
        String doctorId =
                people.practitionerBySubject(doctor.subject()).orElseThrow().publicId();
        String patientId =
                people.patientBySubject(patient.subject()).orElseThrow().publicId();
        return bookings.bookFor(patientId, new BookRequest(doctorId, visitType, start));
    }

    private void paid(AppointmentView visit, String reference) {
        cashier.record(visit.id(), DemoOffer.HEART_CHECK_CENTS, DemoOffer.CURRENCY, reference, Actor.SYSTEM);
    }
}
