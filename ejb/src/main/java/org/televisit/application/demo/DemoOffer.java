package org.televisit.application.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.televisit.application.appointment.DepartmentDraft;
import org.televisit.application.appointment.DepartmentService;
import org.televisit.application.appointment.VisitTypeDraft;
import org.televisit.application.appointment.VisitTypeService;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.VisitTerms;

/** What the demonstration's hospital offers besides the two kinds of visit every hospital begins with. */
@Dependent
class DemoOffer {

    static final String HEART_CHECK = "HEART_CHECK";
    static final String SKIN_CHECK = "SKIN_CHECK";
    static final long HEART_CHECK_CENTS = 4_500;
    static final String CURRENCY = "EUR";

    private static final String HEART = "HEART";
    private static final String SKIN = "SKIN";

    @Inject
    private DepartmentService departments;

    @Inject
    private VisitTypeService types;

    @Inject
    private DemoDesk desk;

    void make() {
        department(
                "FAMILY",
                "Family medicine",
                "Medicina de familia",
                "Médecine de famille",
                DemoDoctor.OTIENO,
                DemoDoctor.ROSSI);
        department(HEART, "Heart", "Corazón", "Cœur", DemoDoctor.HADDAD);
        department(SKIN, "Skin", "Piel", "Peau", DemoDoctor.NOVAK);
        department("CHILDREN", "Children", "Infancia", "Enfants", DemoDoctor.ROSSI);
        kind(
                HEART_CHECK,
                HEART,
                priced(30, PaymentKind.ONLINE, HEART_CHECK_CENTS),
                "Heart check",
                "Revisión del corazón",
                "Contrôle du cœur");
        kind(
                SKIN_CHECK,
                SKIN,
                priced(25, PaymentKind.DESK, 3_000),
                "Skin check",
                "Revisión de la piel",
                "Contrôle de la peau");
    }

    private void department(String code, String english, String spanish, String french, DemoDoctor... doctors) {
        List<String> members = List.of(doctors).stream().map(desk::id).toList();
        departments.save(
                new DepartmentDraft(code, english, spanish, Map.of("fr", french), true, members),
                DepartmentService.NEW);
    }

    private void kind(String code, String department, VisitTerms terms, String english, String spanish, String french) {
        types.save(
                new VisitTypeDraft(code, english, spanish, Map.of("fr", french), terms, department, true),
                VisitTypeService.NEW);
    }

    private static VisitTerms priced(int minutes, PaymentKind payment, long cents) {
        return new VisitTerms(minutes, 5, payment, cents, CURRENCY, Audience.ANYONE);
    }
}
