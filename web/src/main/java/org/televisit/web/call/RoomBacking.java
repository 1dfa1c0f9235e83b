package org.televisit.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.TimekeepingSettings;
import org.televisit.application.call.IceServers;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.appointment.VisitText;
import org.televisit.web.page.Reader;
import org.televisit.web.recording.RecordingFacts;

/**
 * Hands the call page what is known when it is opened: who meets whom and when, whether the door is open, and all its
 * words. Nothing in here lets anybody in: the page asks for a ticket when the person wants to join.
 */
@Named("callRoom")
@RequestScoped
public class RoomBacking {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Reader reader;

    @Inject
    private VisitText visitText;

    @Inject
    private DoorFacts door;

    @Inject
    private HttpServletRequest request;

    @Inject
    private IceServers ice;

    @Inject
    private TimekeepingSettings timekeeping;

    @Inject
    private RecordingFacts recording;

    /** The clinic's number, for a visit that breaks off; absent when nobody is to be called. */
    @Inject
    @ConfigProperty(name = "televisit.clinic.phone")
    private Optional<String> phone;

    private String visit;
    private AppointmentView view;
    private RoomTexts texts;

    /**
     * Reads the visit.
     *
     * @throws BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public void load() {
        if (visit == null || visit.isBlank()) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
        view = appointments.one(visit);
    }

    /** What the page's scripts start from, as a JSON object; times in epoch milliseconds. */
    public String getFacts() {
        boolean doctor = isDoctor();
        return Json.createObjectBuilder()
                .add("visitId", view.id())
                .add("doctor", doctor)
                .add("doctorId", view.practitionerId())
                .add("selfName", doctor ? view.practitionerName() : view.patientName())
                .add("otherName", doctor ? view.patientName() : view.practitionerName())
                .add("visit", visitFacts())
                .add("expectedStart", view.expectedStart().toEpochMilli())
                .add("visitEnd", view.visitEnd().toEpochMilli())
                .add("patientGrace", timekeeping.attendance().patientGrace().toMillis())
                .add("opensAt", view.join().opensAt().toEpochMilli())
                .add(
                        "refusal",
                        view.join().allowed() ? "" : view.join().reason().code())
                .add("language", getLanguage())
                .add("zone", reader.getZone() == null ? "" : reader.getZone().getId())
                .add("api", getBase() + "/api/v1")
                .add("phone", phone.map(String::strip).orElse(""))
                .add("relayAlways", ice.relayAlways())
                .add("links", links())
                .add("door", door.of(view, doctor))
                .add("recording", recording.in(getLanguage()))
                .add("texts", texts().all())
                .build()
                .toString();
    }

    /** One of the page's words, for what is written without scripts. */
    public String text(String key) {
        return texts().text(key);
    }

    /** Where the site begins, without a slash at the end. */
    public String getBase() {
        return request.getContextPath();
    }

    /** The language the page is written in. */
    public String getLanguage() {
        return reader.getLanguage();
    }

    /** The appointment's public id, from the address; null when it names none. */
    public String getVisit() {
        return visit;
    }

    public void setVisit(String visit) {
        this.visit = visit;
    }

    /** Whether the reader is the visit's doctor. */
    public boolean isDoctor() {
        return reader.isSignedIn()
                && view.practitionerId().equals(reader.getVisitor().publicId());
    }

    private JsonObject visitFacts() {
        return Json.createObjectBuilder()
                .add("startsAt", view.startsAt().toEpochMilli())
                .add("zone", view.zone().getId())
                .add("type", visitText.type(view.visitTypeCode()))
                .build();
    }

    private JsonObject links() {
        return Json.createObjectBuilder()
                .add("home", getBase() + "/")
                .add("history", getBase() + "/history.xhtml")
                .add("detail", getBase() + "/visit/detail.xhtml?id=" + view.id())
                .add("after", getBase() + "/visit/after.xhtml?id=" + view.id())
                .add("reschedule", getBase() + "/visit/reschedule.xhtml?id=" + view.id())
                .add("rebook", getBase() + "/visit/detail.xhtml?id=" + view.id() + "#rebook")
                .build();
    }

    private RoomTexts texts() {
        if (texts == null) {
            texts = RoomTexts.ofCall(reader.getLocale());
        }
        return texts;
    }
}
