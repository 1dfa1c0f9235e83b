package org.televisit.web.appointment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.PractitionerHit;
import org.televisit.application.appointment.PractitionerSearch;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.SearchRequest;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.application.person.PatientService;
import org.televisit.application.person.PatientView;
import org.televisit.application.schedule.ScheduleService;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** Staff book for a patient: doctor, kind and day stand in the address. A doctor books with themselves. */
@Named("bookFor")
@RequestScoped
public class BookForBacking {

    @Inject
    private PatientService patients;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private PractitionerSearch search;

    @Inject
    private ScheduleService schedules;

    @Inject
    private BookingService bookings;

    @Inject
    private SlotPicker picker;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private PatientView patient;
    private List<VisitTypeView> types;
    private PractitionerView chosen;
    private List<PractitionerHit> hits;

    /** Being created is all it does: before the page is drawn, so that an unknown patient becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        patient = patients.one(request.getParameter("patient"));
        String doctor = reader.isAdmin()
                ? request.getParameter("doctor")
                : schedules.mine().practitionerId();
        chosen = appointments.practitioners().stream()
                .filter(each -> each.id().equals(doctor))
                .findFirst()
                .orElse(null);
        types = chosen == null ? appointments.visitTypes() : appointments.visitTypesOf(chosen.id());
    }

    /** Books the time that the button carries. */
    public String choose() {
        Instant start = ChosenTime.of(request);
        try {
            String visit = bookings.bookFor(patient.id(), new BookRequest(chosen.id(), getType(), start))
                    .id();
            notices.doneThenRedirect("bookFor.done");
            return "/visit/detail.xhtml?faces-redirect=true&id=" + visit;
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            picker.lost(start);
            return null;
        }
    }

    /** Doctors who fit what was typed, those who are free first first. */
    public List<PractitionerHit> getHits() {
        if (hits == null) {
            hits = search.search(new SearchRequest(getText(), null, null, getType(), reader.getZone()));
        }
        return hits;
    }

    /** The days and times of the doctor chosen. */
    public SlotPicker getPicker() {
        return picker.of(chosen, getType(), getAddress() + "&type=" + getType());
    }

    /** The address up to the kind of visit. */
    public String getAddress() {
        return request.getContextPath() + "/staff/book.xhtml?patient=" + patient.id() + "&doctor=" + chosen.id();
    }

    /** The kind chosen, the first one when none is. */
    public String getType() {
        String type = request.getParameter("type");
        boolean known = types.stream().anyMatch(each -> each.code().equals(type));
        return known ? type : types.get(0).code();
    }

    /** What was typed to find a doctor, or null. */
    public String getText() {
        return request.getParameter("q");
    }

    public PatientView getPatient() {
        return patient;
    }

    /** The doctor chosen, or null. */
    public PractitionerView getChosen() {
        return chosen;
    }

    public List<VisitTypeView> getTypes() {
        return types;
    }
}
