package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookingService;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** The next free times after a visit that did not take place through no fault of the patient's: one press each. */
@Named("rebook")
@RequestScoped
public class RebookBacking {

    private static final int SHOWN = 4;

    @Inject
    private BookingService bookings;

    @Inject
    private Reader reader;

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private List<Slot> slots;

    /** Whether the reader is offered another time for this visit. */
    public boolean offered(AppointmentView visit) {
        return reader.isPatient() && visit.rebookable();
    }

    /** The next free times, the first one first; empty when the doctor has none. */
    public List<Slot> getSlots() {
        if (slots == null) {
            slots = bookings.nextFree(request.getParameter("id"), SHOWN);
        }
        return slots;
    }

    /** All but the first. */
    public List<Slot> getOthers() {
        return getSlots().subList(1, getSlots().size());
    }

    /** "Monday 23 November, 14:00" by the reader's clock. */
    public String words(Slot slot) {
        return times.dayAndClock(slot.start(), slot.zone());
    }

    /** Which zones the times are told in and the doctor lives in; null where both are one. */
    public String getZoneWords() {
        Slot first = getSlots().get(0);
        return times.differs(first.start(), first.zone())
                ? words.with2("slots.zone", times.city(reader.zoneOr(first.zone())), times.city(first.zone()))
                : null;
    }

    /** Books the time that the button carries; the loser of a race stays here, with the times that are still free. */
    public String choose() {
        try {
            AppointmentView booked = bookings.rebook(request.getParameter("id"), ChosenTime.of(request));
            notices.doneThenRedirect("rebook.done");
            return "/visit/detail.xhtml?faces-redirect=true&id=" + booked.id();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            slots = null;
            return null;
        }
    }
}
