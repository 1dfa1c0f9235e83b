package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.PractitionerHit;
import org.televisit.application.appointment.PractitionerSearch;
import org.televisit.application.appointment.PractitionerView;
import org.televisit.application.appointment.SearchRequest;
import org.televisit.domain.person.Specialty;
import org.televisit.domain.schedule.Slot;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.page.Reader;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** Doctors one can book, and when they are free. */
@Path("practitioners")
@Produces(MediaType.APPLICATION_JSON)
public class PractitionersResource {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private PractitionerSearch search;

    @Inject
    private Reader reader;

    /** A doctor; {@code zone} is absent when they have set no working hours. */
    public record PractitionerJson(String id, String name, String specialty, String zone) {}

    /** A free time. */
    public record SlotJson(String start, String end) {

        static SlotJson of(Slot slot) {
            return new SlotJson(slot.start().toString(), slot.end().toString());
        }
    }

    /** The free times of a day. */
    public record DayJson(String day, String zone, List<SlotJson> slots) {}

    /** Everybody who can be booked, by family name. */
    @GET
    @NeedsScope(Scope.READ)
    public List<PractitionerJson> all() {
        return appointments.practitioners().stream()
                .map(doctor -> new PractitionerJson(
                        doctor.id(),
                        doctor.name(),
                        doctor.specialty().name(),
                        doctor.zone() == null ? null : doctor.zone().getId()))
                .toList();
    }

    /** A doctor who was looked for; {@code nextFree} is absent when nothing can be booked. */
    public record HitJson(
            String id,
            String name,
            String specialty,
            String zone,
            List<String> departments,
            String nextFree,
            boolean readyNow) {

        static HitJson of(PractitionerHit hit) {
            PractitionerView doctor = hit.practitioner();
            return new HitJson(
                    doctor.id(),
                    doctor.name(),
                    doctor.specialty().name(),
                    doctor.zone() == null ? null : doctor.zone().getId(),
                    hit.departmentCodes(),
                    AppointmentJson.text(hit.nextFree()),
                    hit.readyNow());
        }
    }

    /** Doctors who fit and offer the kind of visit, who is free first first. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("search")
    public List<HitJson> search(
            @QueryParam("visitType") String visitType,
            @QueryParam("text") String text,
            @QueryParam("specialty") String specialty,
            @QueryParam("department") String department) {
        SearchRequest wanted = new SearchRequest(text, specialty(specialty), department, visitType, reader.getZone());
        return search.search(wanted).stream().map(HitJson::of).toList();
    }

    /** The next free times of a doctor, at most 20. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}/next-free")
    public List<SlotJson> nextFree(
            @PathParam("id") String id,
            @QueryParam("visitType") String visitType,
            @QueryParam("most") @DefaultValue("5") int most) {
        return appointments.nextFree(id, visitType, null, most).stream()
                .map(SlotJson::of)
                .toList();
    }

    /** @param from the first day, ISO; today when absent */
    @GET
    @NeedsScope(Scope.READ)
    @Path("{id}/slots")
    public List<DayJson> slots(
            @PathParam("id") String id,
            @QueryParam("visitType") String visitType,
            @QueryParam("from") String from,
            @QueryParam("days") @DefaultValue("7") int days) {
        return appointments.freeSlots(id, visitType, date(from), days, reader.getZone()).stream()
                .map(day -> new DayJson(
                        day.day().toString(),
                        day.zone().getId(),
                        day.slots().stream().map(SlotJson::of).toList()))
                .toList();
    }

    private LocalDate date(String from) {
        try {
            return from == null ? reader.today(ZoneOffset.UTC) : LocalDate.parse(from);
        } catch (DateTimeException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood", e);
        }
    }

    private static Specialty specialty(String name) {
        try {
            return name == null || name.isBlank() ? null : Specialty.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood", e);
        }
    }
}
