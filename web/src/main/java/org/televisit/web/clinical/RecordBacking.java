package org.televisit.web.clinical;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.clinical.NoteService;
import org.televisit.application.clinical.NoteView;
import org.televisit.application.clinical.PrescriptionService;
import org.televisit.application.clinical.PrescriptionView;
import org.televisit.web.page.Reader;

/** What was written down of a visit: the doctor writes, the patient reads what is signed. */
@Named("record")
@RequestScoped
public class RecordBacking {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private NoteService notes;

    @Inject
    private PrescriptionService prescriptions;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private AppointmentView view;
    private NoteView note;
    private List<PrescriptionView> all;

    /** Being created is all it does: content one may not see becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        String id = request.getParameter("id");
        view = appointments.one(id);
        note = notes.read(id);
        all = prescriptions.all(id);
    }

    /** Whether the reader is the visit's doctor, who writes. */
    public boolean isWriter() {
        return reader.isDoctor()
                && view.practitionerId().equals(reader.getVisitor().publicId());
    }

    /** Whether there is still a draft to be written. */
    public boolean isDrafting() {
        return isWriter() && !note.isSigned();
    }

    /** The note as the reader may see it. */
    public NoteView getNote() {
        return note;
    }

    /** What was signed, withdrawn ones too. */
    public List<PrescriptionView> getSigned() {
        return all.stream().filter(each -> !each.isDraft()).toList();
    }

    /** The draft that is being written; null for none yet. */
    public PrescriptionView getDraft() {
        return all.stream().filter(PrescriptionView::isDraft).findFirst().orElse(null);
    }

    public AppointmentView getView() {
        return view;
    }
}
