package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.DepartmentDraft;
import org.televisit.application.appointment.DepartmentService;
import org.televisit.application.appointment.DepartmentView;
import org.televisit.application.appointment.SearchRequest;
import org.televisit.application.appointment.VisitTypeDraft;
import org.televisit.application.appointment.VisitTypeService;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.application.waiting.WaitingListService;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.PaymentStatus;
import org.televisit.domain.appointment.VisitTerms;

/** Departments and kinds of visit as admins change them, and whom they let book what. */
class OfferingsIT extends WithSchedules {

    @EJB(lookup = "java:app/televisit-ejb/DepartmentService")
    DepartmentService departments;

    @EJB(lookup = "java:app/televisit-ejb/WaitingListService")
    WaitingListService list;

    @EJB(lookup = "java:app/televisit-ejb/VisitTypeService")
    VisitTypeService types;

    private static String code() {
        return "T" + System.nanoTime();
    }

    private DepartmentView department(Known... members) {
        List<String> ids = List.of(members).stream().map(Known::publicId).toList();
        return As.admin("desk")
                .call(() -> departments.save(new DepartmentDraft(code(), "Heart", "Corazón", true, ids), -1));
    }

    private VisitTypeView kind(Audience audience, String department) {
        VisitTerms terms = new VisitTerms(30, 0, PaymentKind.NONE, 0, null, audience);
        return As.admin("desk")
                .call(() -> types.save(new VisitTypeDraft(code(), "Check", "Revisión", terms, department, true), -1));
    }

    private AppointmentView book(Known patient, Known doctor, VisitTypeView kind) {
        return patient.as().call(() -> booking.book(new BookRequest(doctor.publicId(), kind.code(), eight(20))));
    }

    @Test
    void a_department_is_found_and_its_visits_are_booked_with_its_doctors_alone() {
        Known member = doctorOfMornings();
        Known other = doctorOfMornings();
        DepartmentView heart = department(member);
        VisitTypeView check = kind(Audience.ANYONE, heart.code());
        Known patient = newPatient();

        List<String> found = patient
                .as()
                .call(() -> search.search(new SearchRequest(null, null, heart.code(), check.code(), null)))
                .stream()
                .map(hit -> hit.practitioner().id())
                .toList();

        assertEquals(List.of(member.publicId()), found);
        assertTrue(patient.as().call(() -> search.departments()).contains(heart));
        assertTrue(patient.as()
                .call(() -> appointments.visitTypesOf(member.publicId()))
                .contains(check));
        assertFalse(patient.as()
                .call(() -> appointments.visitTypesOf(other.publicId()))
                .contains(check));
        assertEquals("type-unknown", reason(() -> book(patient, other, check)));
        assertEquals(check.code(), book(patient, member, check).visitTypeCode());
    }

    @Test
    void some_visits_are_for_known_patients_and_some_only_staff_book() {
        Known doctor = doctorOfMornings();
        Known patient = newPatient();
        VisitTypeView known = kind(Audience.KNOWN_PATIENTS, null);
        VisitTypeView staffOnly = kind(Audience.STAFF_ONLY, null);

        assertEquals("type-not-for-you", reason(() -> book(patient, doctor, known)));
        assertEquals("type-not-for-you", reason(() -> book(patient, doctor, staffOnly)));
        BookRequest byStaff = new BookRequest(doctor.publicId(), staffOnly.code(), eight(20));
        assertEquals(
                staffOnly.code(),
                doctor.as()
                        .call(() -> booking.bookFor(patient.publicId(), byStaff))
                        .visitTypeCode());
        assertTrue(patient.as().call(() -> appointments.visitTypes()).stream()
                .noneMatch(each -> each.code().equals(staffOnly.code())));
    }

    @Test
    void the_waiting_list_is_no_way_to_a_visit_that_is_not_offered() {
        Known doctor = doctorOfMornings();
        Known patient = newPatient();
        VisitTypeView known = kind(Audience.KNOWN_PATIENTS, null);
        VisitTypeView staffOnly = kind(Audience.STAFF_ONLY, null);
        VisitTypeView ofOthers =
                kind(Audience.ANYONE, department(doctorOfMornings()).code());
        VisitTypeView retired = kind(Audience.ANYONE, null);
        VisitTypeDraft outOfUse =
                new VisitTypeDraft(retired.code(), "Check", "Revisión", VisitTerms.free(30, 0), null, false);
        As.admin("desk").run(() -> types.save(outOfUse, retired.version()));

        assertEquals("type-not-for-you", reason(() -> waits(patient, doctor, known)));
        assertEquals("type-not-for-you", reason(() -> waits(patient, doctor, staffOnly)));
        assertEquals("type-unknown", reason(() -> waits(patient, doctor, ofOthers)));
        assertEquals("type-unknown", reason(() -> waits(patient, doctor, retired)));
    }

    private void waits(Known patient, Known doctor, VisitTypeView kind) {
        patient.as().run(() -> list.join(doctor.publicId(), kind.code(), eight(1), eight(20)));
    }

    @Test
    void a_price_asks_for_payment_and_what_must_be_paid_does_not_begin_at_once() {
        Known doctor = doctorOfMornings();
        VisitTerms terms = new VisitTerms(30, 0, PaymentKind.ONLINE, 4500, "EUR", Audience.ANYONE);
        VisitTypeView paid = As.admin("desk")
                .call(() -> types.save(new VisitTypeDraft(code(), "Paid", "De pago", terms, null, true), -1));

        AppointmentView visit = book(newPatient(), doctor, paid);

        assertEquals(PaymentStatus.DUE, visit.payment().status());
        assertEquals(4500, visit.payment().amountMinor());
        assertEquals("type-not-now", reason(() -> newPatient().as().run(() -> visitsNow.ready(paid.code()))));
    }

    @Test
    void changes_are_refused_when_stale_taken_or_without_a_name_and_visits_keep_their_terms() {
        As admin = As.admin("desk");
        Known doctor = doctorOfMornings();
        VisitTypeView kind = kind(Audience.ANYONE, null);
        AppointmentView visit = book(newPatient(), doctor, kind);
        VisitTypeDraft longer =
                new VisitTypeDraft(kind.code(), "Long check", "Revisión larga", VisitTerms.free(60, 0), null, false);
        admin.run(() -> types.save(longer, kind.version()));

        assertEquals("stale", reason(() -> admin.run(() -> types.save(longer, kind.version()))));
        assertEquals("code-taken", reason(() -> admin.run(() -> types.save(longer, -1))));
        VisitTypeDraft nameless = new VisitTypeDraft(code(), null, null, VisitTerms.free(20, 0), null, true);
        assertEquals("label-missing", reason(() -> admin.run(() -> types.save(nameless, -1))));
        assertEquals("type-unknown", reason(() -> book(newPatient(), doctor, kind)));
        AppointmentView kept = doctor.as().call(() -> appointments.one(visit.id()));
        assertEquals(visit.endsAt(), kept.endsAt());
    }
}
