package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;

/** Doctor, day, slot: the choices stand in the address, so that going back and reloading keep them. */
@Named("book")
@RequestScoped
public class BookBacking {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private BookingService bookings;

    @Inject
    private SlotPicker picker;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<PractitionerView> doctors;
    private List<VisitTypeView> types;
    private final Map<String, Optional<Instant>> nextFree = new HashMap<>();

    /** All doctors one can book. */
    public List<PractitionerView> getDoctors() {
        if (doctors == null) {
            doctors = appointments.practitioners();
        }
        return doctors;
    }

    public List<VisitTypeView> getTypes() {
        if (types == null) {
            types = appointments.visitTypes();
        }
        return types;
    }

    /** The doctor chosen, or null. */
    public PractitionerView getChosen() {
        return getDoctors().stream()
                .filter(each -> each.id().equals(getDoctor()))
                .findFirst()
                .orElse(null);
    }

    /** When this doctor is next free, or null when not within the days shown. */
    public Instant nextFree(PractitionerView of) {
        return nextFree.computeIfAbsent(of.id(), id -> picker.nextFree(of, getType()))
                .orElse(null);
    }

    /** The days and times of the doctor chosen. */
    public SlotPicker getPicker() {
        return picker.of(getChosen(), getType(), request.getParameter("day"));
    }

    /** Books the time that the button carries; the loser of a race stays here, with the times that are still free. */
    public String choose() {
        Instant start = ChosenTime.of(request);
        try {
            AppointmentView booked = bookings.book(new BookRequest(getDoctor(), getType(), start));
            notices.doneThenRedirect("book.done");
            return "/visit/detail.xhtml?faces-redirect=true&id=" + booked.id();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            picker.lost(start);
            return null;
        }
    }

    /** The public id of the doctor chosen, as the address has it. */
    public String getDoctor() {
        return request.getParameter("doctor");
    }

    /** The visit type chosen, the first one when none is. */
    public String getType() {
        String type = request.getParameter("type");
        boolean known = getTypes().stream().anyMatch(each -> each.code().equals(type));
        return known ? type : getTypes().get(0).code();
    }
}
