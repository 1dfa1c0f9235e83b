package org.televisit.web.fhir.map;

import java.util.Set;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.televisit.application.trail.TrailLine;

/** A line of the audit trail as AuditEvent (https://hl7.org/fhir/R4/auditevent.html); never what it held. */
public final class AuditEventShape {

    /** What a line may be about that is a resource here. */
    private static final Set<String> RESOURCES = Set.of("Appointment", "Patient", "Practitioner");

    private AuditEventShape() {}

    /** A refusal is a minor failure (https://hl7.org/fhir/R4/valueset-audit-event-outcome.html): nothing broke. */
    public static AuditEvent of(TrailLine line) {
        AuditEvent shape = new AuditEvent();
        shape.setId(Long.toString(line.id()));
        shape.setType(AuditKinds.type(line.action()));
        shape.addSubtype().setSystem(Systems.AUDIT_ACTION).setCode(Codes.kebab(line.action()));
        shape.setAction(AuditKinds.action(line.action()));
        shape.setRecordedElement(Times.instant(line.at()));
        shape.setOutcome(line.refused() ? AuditEventOutcome._4 : AuditEventOutcome._0);
        shape.setOutcomeDesc(line.reason());
        shape.addAgent(agent(line));
        shape.getSource().setObserver(new Reference().setDisplay("Televisit"));
        AuditEvent.AuditEventEntityComponent entity =
                shape.addEntity().setWhat(what(line.subjectType(), line.subjectId()));
        if (line.patientName() != null) {
            entity.setName(line.patientName());
        }
        return shape;
    }

    private static AuditEventAgentComponent agent(TrailLine line) {
        AuditEventAgentComponent agent = new AuditEventAgentComponent()
                .setWho(new Reference()
                        .setIdentifier(
                                new Identifier().setSystem(Systems.SUBJECT).setValue(line.actor()))
                        .setDisplay(line.actorName()))
                .setName(line.actorName())
                .setRequestor(true);
        if (line.role() != null) {
            agent.addRole(new CodeableConcept().setText(line.role()));
        }
        if (line.address() != null) {
            agent.getNetwork().setAddress(line.address()).setType(AuditEventAgentNetworkType._2);
        }
        return agent;
    }

    private static Reference what(String type, String id) {
        return RESOURCES.contains(type)
                ? References.to(type, id)
                : new Reference().setIdentifier(new Identifier().setValue(id)).setDisplay(type);
    }
}
