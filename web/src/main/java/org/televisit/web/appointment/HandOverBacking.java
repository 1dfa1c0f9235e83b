package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.HandOverService;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** Handing the visit on the page to another doctor. */
@Named("handOver")
@RequestScoped
public class HandOverBacking {

    @Inject
    private HandOverService service;

    @Inject
    private VisitBacking visit;

    @Inject
    private Reader reader;

    @Inject
    private Notices notices;

    private String doctor;

    /** Whether the reader may, and it is not too late. */
    public boolean isOffered() {
        AppointmentView view = visit.getView();
        boolean may = reader.isAdmin()
                || reader.isDoctor()
                        && view.practitionerId().equals(reader.getVisitor().publicId());
        return may && visit.isChangeable() && reader.getNow().isBefore(view.startsAt());
    }

    public List<PractitionerView> getDoctors() {
        return service.candidates(visit.getView().id());
    }

    /** Hands it over; a doctor goes to their day, since the visit is theirs no more. */
    public String handOver() {
        service.handOver(visit.getView().id(), doctor, visit.getVersion());
        notices.doneThenRedirect("visit.handed");
        return reader.isAdmin()
                ? "/visit/detail.xhtml?faces-redirect=true&id="
                        + visit.getView().id()
                : "/doctor/day.xhtml?faces-redirect=true";
    }

    public String getDoctor() {
        return doctor;
    }

    public void setDoctor(String doctor) {
        this.doctor = doctor;
    }
}
