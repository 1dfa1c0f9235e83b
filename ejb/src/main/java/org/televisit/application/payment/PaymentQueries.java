package org.televisit.application.payment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.AppointmentViews;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.payment.DuePayments;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What the desk reads about payments (REQUIREMENTS A9). */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class PaymentQueries {

    private static final int LONGEST_PAGE = 100;

    @Inject
    private DuePayments payments;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private AppointmentViews views;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /**
     * Visits to come that are not paid, by their start.
     *
     * @param after null for the first page, then the public id of the last visit shown
     * @param limit 1 to 100; more is cut
     * @throws BusinessException NOT_FOUND for an unknown key
     */
    public List<AppointmentView> due(String after, int limit) {
        Actor actor = caller.actor();
        Instant now = clock.now();
        Appointment last = after == null
                ? null
                : appointments
                        .byPublicId(after)
                        .orElseThrow(() -> new BusinessException(Category.NOT_FOUND, "not-found"));
        return views.of(payments.after(last, Math.max(1, Math.min(limit, LONGEST_PAGE))), actor, now);
    }
}
