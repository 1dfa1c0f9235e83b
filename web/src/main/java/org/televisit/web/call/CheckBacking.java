package org.televisit.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.appointment.VisitText;
import org.televisit.web.page.Reader;

/** Hands the page that checks device and network its words, and the visit it checks for. */
@Named("deviceCheck")
@RequestScoped
public class CheckBacking {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private Reader reader;

    @Inject
    private VisitText visitText;

    @Inject
    private HttpServletRequest request;

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
        return Json.createObjectBuilder()
                .add("visitId", view.id())
                .add("otherName", getOtherName())
                .add(
                        "visit",
                        Json.createObjectBuilder()
                                .add("startsAt", view.startsAt().toEpochMilli())
                                .add("zone", view.zone().getId())
                                .add("type", visitText.type(view.visitTypeCode())))
                .add("language", getLanguage())
                .add("zone", reader.getZone() == null ? "" : reader.getZone().getId())
                .add("api", getBase() + "/api/v1")
                .add("texts", words())
                .build()
                .toString();
    }

    /** Its own words, and the call's for devices and times. */
    private JsonObjectBuilder words() {
        JsonObjectBuilder words = Json.createObjectBuilder(texts().all());
        RoomTexts.ofCall(reader.getLocale()).all().forEach((key, text) -> {
            if (key.startsWith("device.") || key.startsWith("visit.")) {
                words.add(key, text);
            }
        });
        return words;
    }

    /** One of the page's words, for what is written without scripts. */
    public String text(String key) {
        return texts().text(key);
    }

    /** Whom the visit is with. */
    public String getOtherName() {
        boolean doctor = reader.isSignedIn()
                && view.practitionerId().equals(reader.getVisitor().publicId());
        return doctor ? view.patientName() : view.practitionerName();
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

    private RoomTexts texts() {
        if (texts == null) {
            texts = RoomTexts.ofCheck(reader.getLocale());
        }
        return texts;
    }
}
