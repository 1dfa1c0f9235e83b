package org.televisit.web.person;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.EmergencyService;
import org.televisit.application.appointment.EmergencyView;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.VisitNowService;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.application.person.PatientService;
import org.televisit.application.person.PatientView;
import org.televisit.application.schedule.ScheduleService;
import org.televisit.web.page.Notices;
import org.televisit.web.page.Reader;

/** One patient's record and what staff can do with it. */
@Named("patient")
@RequestScoped
public class PatientBacking {

    @Inject
    private PatientService service;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private ScheduleService schedules;

    @Inject
    private VisitNowService visitNow;

    @Inject
    private EmergencyService emergencies;

    @Inject
    private Notices notices;

    @Inject
    private Reader reader;

    @Inject
    private HttpServletRequest request;

    private PatientView view;
    private EmergencyView emergency;
    private String emergencyReason;
    private String link;
    private String doctor;
    private String type;

    /** Being created is all it does: before the page is drawn, so that an unknown patient becomes an error page. */
    public void touch() {
        // load() has run by now
    }

    @PostConstruct
    void load() {
        view = service.one(request.getParameter("id"));
        emergency = reader.isDoctor() ? emergencies.mine(view.id()).orElse(null) : null;
    }

    /** Staff have checked who it is. */
    public void verify() {
        view = service.verify(view.id());
        notices.done("patient.verified.done");
    }

    /** Makes a link to this record, shown this one time. */
    public void invite() {
        link = service.invite(view.id()).url();
        load();
        notices.done("patient.invited");
    }

    /** Opens the record because there is no time to ask. */
    public String openInEmergency() {
        emergencies.open(view.id(), emergencyReason);
        notices.doneThenRedirect("emergency.opened");
        return "/staff/patient.xhtml?faces-redirect=true&id=" + view.id();
    }

    /** What the reader sees because they opened the record in an emergency; null when they did not. */
    public EmergencyView getEmergency() {
        return emergency;
    }

    public String getEmergencyReason() {
        return emergencyReason;
    }

    public void setEmergencyReason(String reason) {
        emergencyReason = reason;
    }

    /** Starts a visit with them and goes there. */
    public String startNow() {
        String with = reader.isAdmin() ? doctor : schedules.mine().practitionerId();
        String visit = visitNow.startNow(view.id(), with, type).id();
        notices.doneThenRedirect("patient.now.done");
        return "/visit/detail.xhtml?faces-redirect=true&id=" + visit;
    }

    public PatientView getView() {
        return view;
    }

    /** The link just made, or null. */
    public String getLink() {
        return link;
    }

    /** Whom an admin can start a visit for. */
    public List<PractitionerView> getDoctors() {
        return appointments.practitioners();
    }

    public List<VisitTypeView> getTypes() {
        return appointments.visitTypes();
    }

    public String getDoctor() {
        return doctor;
    }

    public void setDoctor(String doctor) {
        this.doctor = doctor;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }
}
