package org.televisit.application.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.televisit.application.clinical.NoteDesk;
import org.televisit.application.clinical.PrescriptionDesk;
import org.televisit.application.security.Actor;
import org.televisit.application.security.Roles;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.clinical.EncounterNote;
import org.televisit.domain.clinical.Prescription;
import org.televisit.domain.clinical.PrescriptionLine;

/** What the demonstration's doctors wrote after the latest visits, one of whose notes still waits to be signed. */
@Dependent
class DemoRecord {

    private static final int LATEST_DAYS = 3;

    private static final Map<DemoPatient, Written> WRITTEN = Map.of(
            DemoPatient.MARIA,
            new Written(
                    "Blood pressure at home 128/82 on average of seven days, no dizziness since the dose was halved.\n"
                            + "Go on as now, next look in three months.",
                    new PrescriptionLine("Amlodipine", "5 mg", "once a day, in the morning", 90, "")),
            DemoPatient.JUAN,
            new Written(
                    "Palpitations less often, none at night. The ECG of last week shows nothing new.\n"
                            + "Heart check in two weeks, earlier if they come back at rest.",
                    new PrescriptionLine("Bisoprolol", "2.5 mg", "once a day", 30, "Not to be stopped at once.")));

    private static final String DRAFT =
            "Rash on both forearms paler than last time, itches less. Photographs asked for.";

    @Inject
    private NoteDesk notes;

    @Inject
    private PrescriptionDesk prescriptions;

    private record Written(String note, PrescriptionLine medicine) {}

    void write(PastVisit past, Appointment visit) {
        if (past.daysAgo() > LATEST_DAYS) {
            return;
        }
        Actor doctor = new Actor(past.doctor().subject(), Set.of(Roles.DOCTOR), null);
        Written written = WRITTEN.get(past.patient());
        if (written == null) {
            notes.write(visit, doctor, DRAFT, 0);
            return;
        }
        EncounterNote note = notes.write(visit, doctor, written.note(), 0);
        notes.sign(visit, doctor, note.revision());
        Prescription draft = prescriptions.draft(visit, doctor, List.of(written.medicine()));
        prescriptions.requireComplete(draft);
        prescriptions.sign(draft, doctor);
    }
}
