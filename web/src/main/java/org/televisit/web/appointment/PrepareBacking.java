package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.PreparationSettings;
import org.televisit.application.appointment.TelehealthAgreement;
import org.televisit.application.call.DoorService;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Before a visit: where the patient is, how to call back, the agreement, and what to do in an emergency. */
@Named("prepare")
@RequestScoped
public class PrepareBacking {

    @Inject
    private DoorService door;

    @Inject
    private PreparationSettings settings;

    @Inject
    private VisitBacking shown;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private Words words;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private String place;
    private String number;
    private boolean agreed;

    /** Whether the reader may leave something for this visit: its patient, or who acts for them, until it is over. */
    public boolean asked(AppointmentView visit) {
        return reader.isPatient()
                && !visit.status().settled()
                && !visit.practitionerId().equals(reader.getVisitor().publicId());
    }

    /** Fills the form with what was left for this visit, or else with what was left last. */
    private void suggest() {
        AppointmentView visit = shown.getView();
        if (place == null && asked(visit)) {
            var known =
                    visit.preparation() == null ? door.suggestion(visit.id()).orElse(null) : visit.preparation();
            place = known == null ? "" : known.place();
            number = known == null ? "" : known.numberShown();
        }
    }

    /** Leaves it. */
    public String leave() {
        String id = request.getParameter("id");
        door.leave(id, place, number, agreed ? TelehealthAgreement.CURRENT : null);
        notices.doneThenRedirect("visit.prepared");
        return "/visit/detail.xhtml?faces-redirect=true&id=" + id;
    }

    /** What one agrees to. */
    public String getAgreement() {
        return words.text("telehealth." + TelehealthAgreement.CURRENT);
    }

    /** What to do in an emergency. */
    public String getEmergency() {
        return words.with("visit.emergency", settings.emergencyNumber());
    }

    /** "Today", "Monday 23 November". */
    public String agreedOn(AppointmentView visit) {
        return times.day(visit.preparation().agreedAt(), visit.zone());
    }

    public String getPlace() {
        suggest();
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getNumber() {
        suggest();
        return number;
    }

    public void setNumber(String number) {
        this.number = number;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public void setAgreed(boolean agreed) {
        this.agreed = agreed;
    }
}
