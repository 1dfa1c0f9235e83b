package org.televisit.application.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.payment.Cashier;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.schedule.Slot;

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
    private DemoDesk desk;

    @Inject
    private ChangeService changes;

    @Inject
    private Cashier cashier;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private ApplicationClock clock;

    /** Once, after the day was seeded. */
    public void make() {
        Instant now = clock.now();
        Slot skin = desk.slots(1, DemoDoctor.NOVAK, DemoOffer.SKIN_CHECK, now.plus(AT_THE_DESK))
                .get(0);
        desk.book(DemoDoctor.NOVAK, DemoPatient.AISHA, DemoOffer.SKIN_CHECK, skin);
        List<Slot> heart = desk.slots(2, DemoDoctor.HADDAD, DemoOffer.HEART_CHECK, now.plus(PAID));
        paid(desk.book(DemoDoctor.HADDAD, DemoPatient.LI, DemoOffer.HEART_CHECK, heart.get(0)), "2041");
        AppointmentView calledOff =
                desk.book(DemoDoctor.HADDAD, DemoPatient.PETER, DemoOffer.HEART_CHECK, heart.get(1));
        paid(calledOff, "2042");
        int version = appointments.byPublicId(calledOff.id()).orElseThrow().version();
        changes.cancel(calledOff.id(), "Dr. Haddad is away that day.", version);
    }

    private void paid(AppointmentView visit, String reference) {
        cashier.record(visit.id(), DemoOffer.HEART_CHECK_CENTS, DemoOffer.CURRENCY, reference, Actor.SYSTEM);
    }
}
