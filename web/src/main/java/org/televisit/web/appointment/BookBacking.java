package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Words;

/** Doctor, kind, time: the choices stand in the address, so that going back and reloading keep them. */
@Named("book")
@RequestScoped
public class BookBacking {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private BookingService bookings;

    @Inject
    private ActingBacking acting;

    @Inject
    private SlotPicker picker;

    @Inject
    private VisitText text;

    @Inject
    private Words words;

    @Inject
    private PaymentText money;

    @Inject
    private Notices notices;

    @Inject
    private HttpServletRequest request;

    private PractitionerView chosen;
    private List<VisitTypeView> types;
    private boolean pointed;

    /** The kinds of visit one can book, with the doctor once one is chosen. */
    public List<VisitTypeView> getTypes() {
        if (types == null) {
            types = getChosen() == null ? appointments.visitTypes() : appointments.visitTypesOf(getDoctor());
        }
        return types;
    }

    /** "Follow-up · 20 min", with the price where there is one. */
    public String typeLabel(VisitTypeView type) {
        String name = text.type(type.code());
        String length = words.with2("book.typeLength", name, type.lengthMinutes());
        String price = money.amount(type.terms().priceMinor(), type.terms().currency());
        return price.isEmpty() ? length : length + " · " + price;
    }

    /** The doctor chosen, or null. */
    public PractitionerView getChosen() {
        if (chosen == null && getDoctor() != null) {
            chosen = appointments.practitioners().stream()
                    .filter(each -> each.id().equals(getDoctor()))
                    .findFirst()
                    .orElse(null);
        }
        return chosen;
    }

    /** The days and times of the doctor chosen. */
    public SlotPicker getPicker() {
        if (!pointed) {
            picker.of(getChosen(), getType(), url());
            pointed = true;
        }
        return picker;
    }

    /** Books the time that the button carries; the loser of a race stays here, with the times that are still free. */
    public String choose() {
        Instant start = ChosenTime.of(request);
        try {
            BookRequest wish = new BookRequest(getDoctor(), getType(), start);
            String other = acting.getPatient();
            AppointmentView booked = other == null ? bookings.book(wish) : bookings.bookFor(other, wish);
            notices.doneThenRedirect("book.done");
            return "/visit/detail.xhtml?faces-redirect=true&id=" + booked.id();
        } catch (BusinessException refusal) {
            notices.refused(refusal);
            getPicker().lost(start);
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

    private String url() {
        return request.getContextPath() + "/patient/book.xhtml?doctor=" + getDoctor() + "&type=" + getType()
                + acting.query("&");
    }
}
