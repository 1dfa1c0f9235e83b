package org.televisit.web.clinical;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.clinical.NoteService;
import org.televisit.application.clinical.NoteView;

/** What was written of a visit, to be read by a doctor who opened the record in an emergency. */
@Named("emergencyRecord")
@RequestScoped
public class EmergencyRecordBacking {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private NoteService notes;

    @Inject
    private HttpServletRequest request;

    private AppointmentView view;
    private NoteView note;

    /** Being created is all it does: what one may not see becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        String id = request.getParameter("id");
        view = appointments.one(id);
        note = notes.read(id);
    }

    public AppointmentView getView() {
        return view;
    }

    /** The signed note; one that says there is none otherwise. */
    public NoteView getNote() {
        return note;
    }
}
