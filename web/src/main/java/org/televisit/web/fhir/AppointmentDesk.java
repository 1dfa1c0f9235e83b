package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.application.call.VisitRegister;
import org.televisit.domain.call.VisitLine;
import org.televisit.web.fhir.map.AppointmentShape;
import org.televisit.web.fhir.map.FhirId;
import org.televisit.web.fhir.map.SlotKey;

/** Books visits, calls them off and moves them: what may be done to an Appointment. Everything else is refused. */
@ApplicationScoped
class AppointmentDesk {

    private static final Set<String> OF_A_CANCELLATION = Set.of("status", "cancelationReason");
    private static final Set<String> OF_A_MOVE = Set.of("start", "end", "minutesDuration", "slot");

    @Inject
    private BookingService bookings;

    @Inject
    private ChangeService changes;

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private VisitRegister visits;

    /** Books: for the patient who takes part, or the caller when none does. */
    Appointment create(Appointment sent) {
        BookingWish wish = BookingWish.of(sent);
        String type = wish.visitType() != null ? wish.visitType() : typeOf(wish.slot());
        requireLength(wish, type, sent);
        BookRequest request = new BookRequest(wish.practitionerId(), type, wish.start());
        String booked =
                (wish.patientId() == null ? bookings.book(request) : bookings.bookFor(wish.patientId(), request)).id();
        return AppointmentShape.of(visits.one(booked));
    }

    private String typeOf(SlotKey slot) {
        return appointments.visitTypesOf(slot.practitionerId()).stream()
                .map(VisitTypeView::code)
                .filter(slot::isOf)
                .findFirst()
                .orElseThrow(() -> FhirRefusal.elementValue("slot"));
    }

    // how long a visit is says its kind
    private void requireLength(BookingWish wish, String type, Appointment sent) {
        appointments.visitTypesOf(wish.practitionerId()).stream()
                .filter(each -> each.code().equals(type))
                .map(each -> each.terms().lengthMinutes())
                .findFirst()
                .ifPresent(minutes -> requireLength(wish.start(), minutes, sent));
    }

    private static void requireLength(Instant start, int minutes, Appointment sent) {
        if (sent.hasEnd() && !sent.getEnd().toInstant().equals(start.plus(Duration.ofMinutes(minutes)))) {
            throw FhirRefusal.elementValue("end");
        }
        if (sent.hasMinutesDuration() && sent.getMinutesDuration() != minutes) {
            throw FhirRefusal.elementValue("minutesDuration");
        }
    }

    /**
     * Calls it off or moves it.
     *
     * @param expected the version that the client saw; null when it does not say
     */
    Appointment update(String id, Appointment sent, Integer expected) {
        VisitLine present = visits.one(FhirId.publicId(id));
        if (expected != null && expected != present.version()) {
            throw FhirRefusal.changedMeanwhile();
        }
        Set<String> changed = AppointmentChanges.between(AppointmentShape.of(present), sent);
        if (changed.isEmpty()) {
            return AppointmentShape.of(present);
        }
        if (changed.contains("status") && sent.getStatus() == AppointmentStatus.CANCELLED) {
            requireOnly(changed, OF_A_CANCELLATION);
            changes.cancel(present.id(), note(sent.getCancelationReason()), present.version());
        } else {
            requireOnly(changed, OF_A_MOVE);
            move(present, sent);
        }
        return AppointmentShape.of(visits.one(present.id()));
    }

    private void move(VisitLine present, Appointment sent) {
        SlotKey slot = BookingWish.slot(sent);
        Instant start = sent.hasStart() ? sent.getStart().toInstant() : present.startsAt();
        boolean another = slot != null
                && (!slot.start().equals(start)
                        || !slot.isOf(present.visitTypeCode())
                        || !slot.practitionerId().equals(present.practitionerId()));
        if (another) {
            throw FhirRefusal.elementValue("slot");
        }
        requireLength(start, present.lengthMinutes(), sent);
        if (!start.equals(present.startsAt())) {
            changes.reschedule(present.id(), start, present.version());
        }
    }

    private static void requireOnly(Set<String> changed, Set<String> allowed) {
        Set<String> others = new TreeSet<>(changed);
        others.removeAll(allowed);
        if (!others.isEmpty()) {
            throw FhirRefusal.elements(String.join(", ", others));
        }
    }

    // why it was called off is known by who does it; what they write is kept
    private static String note(CodeableConcept reason) {
        return reason.hasText() ? reason.getText() : reason.getCodingFirstRep().getDisplay();
    }
}
