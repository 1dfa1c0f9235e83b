package org.televisit.web.schedule;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.PractitionerView;

/** Whose hours an admin looks at. */
@Named("doctors")
@RequestScoped
public class DoctorsBacking {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private HttpServletRequest request;

    private List<PractitionerView> all;

    public List<PractitionerView> getAll() {
        if (all == null) {
            all = appointments.practitioners();
        }
        return all;
    }

    /** The one that the address names, or null. */
    public PractitionerView getChosen() {
        String doctor = request.getParameter("doctor");
        return getAll().stream()
                .filter(each -> each.id().equals(doctor))
                .findFirst()
                .orElse(null);
    }
}
