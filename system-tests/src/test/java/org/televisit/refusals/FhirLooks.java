package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Slot;
import org.televisit.product.Person;

/** What an integrator's program does over and over: looks for something, walks through pages, wishes for a time. */
final class FhirLooks {

    private FhirLooks() {}

    static List<Resource> found(IGenericClient client, String search) {
        return resources(
                client.search().byUrl(search).returnBundle(Bundle.class).execute());
    }

    static List<Resource> resources(Bundle bundle) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .toList();
    }

    static List<Slot> slots(IGenericClient client, Person doctor, int count) {
        return found(
                        client,
                        "Slot?schedule=" + Fhir.id(doctor.publicId()) + "&service-type=FOLLOW_UP&status=free&_count="
                                + count)
                .stream()
                .map(Slot.class::cast)
                .toList();
    }

    static Appointment wish(Slot slot) {
        Appointment wish = new Appointment().setStatus(AppointmentStatus.PROPOSED);
        wish.addSlot(new Reference("Slot/" + slot.getIdPart()));
        wish.setStart(slot.getStart()).setEnd(slot.getEnd());
        wish.addServiceType(slot.getServiceTypeFirstRep());
        wish.addParticipant()
                .setActor(new Reference("Practitioner/"
                        + slot.getSchedule().getReferenceElement().getIdPart()))
                .setStatus(ParticipationStatus.NEEDSACTION);
        return wish;
    }

    static Appointment booked(IGenericClient client, Slot slot) {
        return (Appointment) client.create().resource(wish(slot)).execute().getResource();
    }

    static List<String> walked(IGenericClient client, String search, int pages) {
        List<String> ids = new ArrayList<>();
        Bundle page = client.search().byUrl(search).returnBundle(Bundle.class).execute();
        for (int i = 1; ; i++) {
            resources(page).forEach(each -> ids.add(each.getIdPart()));
            if (i == pages || page.getLink(Bundle.LINK_NEXT) == null) {
                return ids;
            }
            page = client.loadPage().next(page).execute();
        }
    }

    static <T extends Resource> void readAgain(IGenericClient client, Class<T> type, List<Resource> found, int many) {
        assertThat(found).hasSize(many);
        for (Resource each : found) {
            T read = client.read().resource(type).withId(each.getIdPart()).execute();
            assertThat(read.getIdPart()).isEqualTo(each.getIdPart());
        }
    }
}
