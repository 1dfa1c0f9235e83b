package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;

/** Another time for a visit: the same doctor and type, any free slot. */
@Named("reschedule")
@RequestScoped
public class RescheduleBacking {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private ChangeService changes;

    @Inject
    private SlotPicker picker;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private Integer version;
    private String note;
    private AppointmentView view;

    /** Being created is all it does: before the page is drawn, so that a visit one may not see becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        view = appointments.one(request.getParameter("id"));
        version = view.version();
        PractitionerView doctor =
                new PractitionerView(view.practitionerId(), view.practitionerName(), view.specialty(), view.zone());
        String address = request.getContextPath() + "/visit/reschedule.xhtml?id=" + view.id();
        picker.of(doctor, view.visitTypeCode(), address);
    }

    /** Moves it to the time that the button carries; the loser of a race stays here, with what is still free. */
    public String choose() {
        Instant start = ChosenTime.of(request);
        try {
            changes.reschedule(view.id(), start, note, version);
            notices.doneThenRedirect("reschedule.done");
            return "/visit/detail.xhtml?faces-redirect=true&id=" + view.id();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            picker.lost(start);
            return null;
        }
    }

    public SlotPicker getPicker() {
        return picker;
    }

    public AppointmentView getView() {
        return view;
    }

    /** Why, for the other side; may be left empty. */
    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    /** The version the reader decided upon. */
    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }
}
