package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.Slot;
import org.televisit.application.appointment.PractitionerView;

/** A free time of a doctor for one kind of visit, as Slot (https://hl7.org/fhir/R4/slot.html). Only free ones are told. */
public final class SlotShape {

    private SlotShape() {}

    public static Slot of(PractitionerView doctor, String visitTypeCode, org.televisit.domain.schedule.Slot time) {
        Slot shape = new Slot();
        shape.setId(SlotKey.of(doctor.id(), time.start(), visitTypeCode).id());
        shape.addServiceType(Codes.visitType(visitTypeCode));
        shape.addSpecialty(Specialties.of(doctor.specialty()));
        shape.setSchedule(References.schedule(doctor.id()));
        shape.setStatus(Slot.SlotStatus.FREE);
        shape.setStartElement(Times.instant(time.start()));
        shape.setEndElement(Times.instant(time.end()));
        return shape;
    }
}
