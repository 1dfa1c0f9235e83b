package org.televisit.web.fhir;

import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;

/**
 * What an update of an Appointment would change. What is not sent stays as it is, because nearly all of it is the
 * server's to say; moments are compared, not how they are written.
 */
final class AppointmentChanges {

    private static final Set<String> PASSED_OVER = Set.of("id", "meta", "implicitRules", "language", "text");
    private static final Set<String> MOMENTS = Set.of("start", "end", "created");

    private AppointmentChanges() {}

    /** The names of the elements that are sent and differ. */
    static Set<String> between(Appointment present, Appointment sent) {
        Set<String> changed = new TreeSet<>();
        for (Property property : sent.children()) {
            String name = property.getName();
            if (property.hasValues() && !PASSED_OVER.contains(name) && !same(name, present, property)) {
                changed.add(name);
            }
        }
        return changed;
    }

    private static boolean same(String name, Appointment present, Property sent) {
        if (name.equals("participant")) {
            return parties(present).equals(parties(sent.getValues()));
        }
        List<Base> values = present.getNamedProperty(name).getValues();
        if (MOMENTS.contains(name)) {
            return Objects.equals(moment(values), moment(sent.getValues()));
        }
        return Base.compareDeep(values, sent.getValues(), true);
    }

    private static Date moment(List<Base> values) {
        return values.isEmpty() ? null : values.get(0).dateTimeValue().getValue();
    }

    // what somebody is called is not theirs to change here, nor need it be sent
    private static Set<String> parties(Appointment of) {
        return of.getParticipant().stream()
                .map(each -> each.getActor().getReferenceElement().getResourceType() + "/"
                        + each.getActor().getReferenceElement().getIdPart() + " " + each.getStatus())
                .collect(Collectors.toSet());
    }

    private static Set<String> parties(List<Base> sent) {
        Appointment only = new Appointment();
        sent.forEach(each -> only.addParticipant((Appointment.AppointmentParticipantComponent) each));
        return parties(only);
    }
}
