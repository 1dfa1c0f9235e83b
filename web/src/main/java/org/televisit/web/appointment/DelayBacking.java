package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.attendance.DelayService;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** The patient's choice when a start has moved by more than half an hour: wait, or another time (REQUIREMENTS T3). */
@Named("delay")
@RequestScoped
public class DelayBacking {

    @Inject
    private DelayService delays;

    @Inject
    private VisitBacking visit;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    /** Whether the reader is to choose. */
    public boolean choice(AppointmentView of) {
        return reader.isPatient()
                && !of.status().settled()
                && of.timing() != null
                && of.timing().choiceDue();
    }

    /** The reader waits. */
    public String accept() {
        String id = visit.getView().id();
        delays.acceptDelay(id);
        notices.doneThenRedirect("delay.accepted");
        return "/visit/detail.xhtml?faces-redirect=true&id=" + id;
    }
}
