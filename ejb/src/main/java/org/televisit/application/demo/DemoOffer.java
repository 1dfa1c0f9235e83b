package org.televisit.application.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.appointment.DepartmentDraft;
import org.televisit.application.appointment.DepartmentService;
import org.televisit.application.appointment.VisitTypeDraft;
import org.televisit.application.appointment.VisitTypeService;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.VisitTerms;
import org.televisit.domain.person.PersonRepository;

/** What the demonstration's hospital offers besides the two kinds of visit every hospital begins with. */
@Dependent
class DemoOffer {

    private static final String HEART = "HEART";
    private static final String SKIN = "SKIN";

    @Inject
    private DepartmentService departments;

    @Inject
    private VisitTypeService types;

    @Inject
    private PersonRepository people;

    void make() {
        department("FAMILY", "Family medicine", "Medicina de familia", DemoDoctor.OTIENO, DemoDoctor.ROSSI);
        department(HEART, "Heart", "Corazón", DemoDoctor.HADDAD);
        department(SKIN, "Skin", "Piel", DemoDoctor.NOVAK);
        department("CHILDREN", "Children", "Infancia", DemoDoctor.ROSSI);
        kind("HEART_CHECK", "Heart check", "Revisión del corazón", priced(30, PaymentKind.ONLINE, 4_500), HEART);
        kind("SKIN_CHECK", "Skin check", "Revisión de la piel", priced(25, PaymentKind.DESK, 3_000), SKIN);
    }

    private void department(String code, String english, String spanish, DemoDoctor... doctors) {
        List<String> members = List.of(doctors).stream()
                .map(doctor -> people.practitionerBySubject(doctor.subject())
                        .orElseThrow()
                        .publicId())
                .toList();
        departments.save(new DepartmentDraft(code, english, spanish, true, members), DepartmentService.NEW);
    }

    private void kind(String code, String english, String spanish, VisitTerms terms, String department) {
        types.save(new VisitTypeDraft(code, english, spanish, terms, department, true), VisitTypeService.NEW);
    }

    private static VisitTerms priced(int minutes, PaymentKind payment, long cents) {
        return new VisitTerms(minutes, 5, payment, cents, "EUR", Audience.ANYONE);
    }
}
