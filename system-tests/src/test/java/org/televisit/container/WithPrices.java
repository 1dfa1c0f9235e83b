package org.televisit.container;

import jakarta.ejb.EJB;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.VisitTypeDraft;
import org.televisit.application.appointment.VisitTypeService;
import org.televisit.application.payment.PaymentService;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.VisitTerms;

/** Visits that cost something, and the desk that takes the money. */
abstract class WithPrices extends InsideTheServer {

    static final long PRICE = 4500;

    @EJB(lookup = "java:app/televisit-ejb/PaymentService")
    PaymentService payments;

    @EJB(lookup = "java:app/televisit-ejb/VisitTypeService")
    VisitTypeService types;

    final As desk = As.admin("desk");

    AppointmentView pending(Known doctor, Known patient) {
        String code = "PAID_" + Long.toString(System.nanoTime(), 36).toUpperCase(Locale.ROOT);
        VisitTerms terms = new VisitTerms(20, 10, PaymentKind.ONLINE, PRICE, "EUR", Audience.ANYONE);
        VisitTypeDraft draft = new VisitTypeDraft(code, "Paid", "De pago", terms, null, true);
        desk.run(() -> types.save(draft, VisitTypeService.NEW));
        Instant start = clock.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        BookRequest wish = new BookRequest(doctor.publicId(), code, start);
        return doctor.as().call(() -> booking.bookFor(patient.publicId(), wish));
    }

    AppointmentView paid(Known doctor, Known patient) {
        AppointmentView visit = pending(doctor, patient);
        desk.run(() -> payments.record(visit.id(), PRICE, "EUR", "receipt 1"));
        return seen(visit, doctor);
    }

    AppointmentView seen(AppointmentView visit, Known who) {
        return who.as().call(() -> appointments.one(visit.id()));
    }
}
