package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.Communication.CommunicationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.televisit.application.chat.ChatEntry;
import org.televisit.domain.call.ParticipantRole;
import org.televisit.domain.call.VisitLine;

/**
 * A message of a visit's conversation as Communication (https://hl7.org/fhir/R4/communication.html). A file is told by
 * name, type and size, and where REST gives its content.
 */
public final class CommunicationShape {

    private CommunicationShape() {}

    /** @param site the address of the application, without a slash at the end */
    public static Communication of(VisitLine visit, ChatEntry message, String site) {
        Communication shape = new Communication();
        shape.setId(new VisitPart(visit.id(), "." + message.key().token()).id());
        shape.setStatus(CommunicationStatus.COMPLETED);
        shape.setSubject(References.patient(visit.patientId(), visit.patientName()));
        shape.setEncounter(References.encounter(visit.id()));
        shape.setSentElement(Times.dateTime(message.at()));
        shape.setSender(sender(visit, message));
        shape.addRecipient(party(visit, message.role().other()));
        if (message.file() == null) {
            shape.addPayload().setContent(new StringType(message.text()));
        } else {
            shape.addPayload()
                    .setContent(new Attachment()
                            .setContentType(message.file().type())
                            .setTitle(message.file().name())
                            .setSize(message.file().size())
                            .setUrl(site + "/api/v1/appointments/" + visit.id() + "/chat/files/"
                                    + message.file().id()));
        }
        return shape;
    }

    // of who wrote before the visit was handed on the name alone is kept with what they wrote
    private static Reference sender(VisitLine visit, ChatEntry message) {
        boolean another = message.role() == ParticipantRole.PRACTITIONER
                && !message.sender().equals(visit.practitionerName());
        return another
                ? References.practitioner(null, message.sender())
                : party(visit, message.role()).setDisplay(message.sender());
    }

    // who acts for the patient writes on the patient's side, under a name that says so
    private static Reference party(VisitLine visit, ParticipantRole role) {
        return switch (role) {
            case PATIENT -> References.patient(visit.patientId(), visit.patientName());
            case PRACTITIONER -> References.practitioner(visit.practitionerId(), visit.practitionerName());
        };
    }
}
