package org.televisit.web.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.Optional;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.JoinDecision;
import org.televisit.application.appointment.PreparationSettings;
import org.televisit.application.appointment.PreparationView;
import org.televisit.application.appointment.TelehealthAgreement;
import org.televisit.application.call.DoorService;
import org.televisit.web.page.Words;

/** What the call page is told of the door when it opens: what is asked, what is there, what is suggested. */
@Dependent
class DoorFacts {

    @Inject
    private DoorService service;

    @Inject
    private PreparationSettings settings;

    @Inject
    private Words words;

    /** As js/call/door.js reads it. */
    JsonObject of(AppointmentView visit, boolean doctor) {
        PreparationView left = visit.preparation();
        boolean asked = !doctor && visit.join().reason() != JoinDecision.Reason.NOT_YOURS;
        Optional<PreparationView> known =
                left == null && asked ? service.suggestion(visit.id()) : Optional.ofNullable(left);
        return Json.createObjectBuilder()
                .add("asked", TelehealthAgreement.CURRENT)
                .add("agreement", words.text("telehealth." + TelehealthAgreement.CURRENT))
                .add("emergency", words.with("visit.emergency", settings.emergencyNumber()))
                .add("place", known.map(PreparationView::place).orElse(""))
                .add("number", known.map(PreparationView::numberShown).orElse(""))
                .add("left", left != null)
                .add("typed", left != null && left.typed())
                .add(
                        "check",
                        left == null || !doctor ? "" : left.birthDateCheck().word())
                .add(
                        "birthDate",
                        left == null || left.typedBirthDate() == null
                                ? ""
                                : left.typedBirthDate().toString())
                .build();
    }
}
