package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.DepartmentDraft;
import org.televisit.application.appointment.DepartmentService;
import org.televisit.application.appointment.DepartmentView;
import org.televisit.application.appointment.PractitionerSearch;
import org.televisit.application.appointment.VisitTypeDraft;
import org.televisit.application.appointment.VisitTypeService;
import org.televisit.application.appointment.VisitTypeView;
import org.televisit.domain.appointment.Audience;
import org.televisit.domain.appointment.PaymentKind;
import org.televisit.domain.appointment.VisitTerms;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** What the hospital offers: departments and kinds of visit. Admins change them; {@code version} -1 makes a new one. */
@Path("offerings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OfferingsResource {

    @Inject
    private AppointmentQueries appointments;

    @Inject
    private PractitionerSearch search;

    @Inject
    private VisitTypeService types;

    @Inject
    private DepartmentService departments;

    /** A kind of visit; names are absent where the site's own texts name it. */
    public record VisitTypeJson(
            String code,
            String nameEn,
            String nameEs,
            Map<String, String> otherNames,
            int lengthMinutes,
            int bufferMinutes,
            String payment,
            long priceMinor,
            String currency,
            String audience,
            String department,
            boolean active,
            int version) {

        static VisitTypeJson of(VisitTypeView type) {
            VisitTerms terms = type.terms();
            return new VisitTypeJson(
                    type.code(),
                    type.nameEn(),
                    type.nameEs(),
                    type.otherNames(),
                    terms.lengthMinutes(),
                    terms.bufferMinutes(),
                    terms.payment().name(),
                    terms.priceMinor(),
                    terms.currency(),
                    terms.audience().name(),
                    type.departmentCode(),
                    type.active(),
                    type.version());
        }
    }

    /** The kinds of visit the caller may book. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("visit-types")
    public List<VisitTypeJson> visitTypes() {
        return appointments.visitTypes().stream().map(VisitTypeJson::of).toList();
    }

    /** All kinds, those out of use included. */
    @GET
    @NeedsScope(Scope.ADMIN)
    @Path("visit-types/all")
    public List<VisitTypeJson> allTypes() {
        return types.all().stream().map(VisitTypeJson::of).toList();
    }

    /** Offers or changes one. */
    @PUT
    @NeedsScope(Scope.ADMIN)
    @Versioned
    @Path("visit-types/{code}")
    public VisitTypeJson saveType(@PathParam("code") String code, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        VisitTerms terms = new VisitTerms(
                body.number("lengthMinutes"),
                body.number("bufferMinutes"),
                body.oneOf(PaymentKind.class, "payment"),
                body.number("priceMinor"),
                body.textOrNull("currency"),
                body.oneOf(Audience.class, "audience"));
        return VisitTypeJson.of(types.save(
                new VisitTypeDraft(
                        code,
                        body.textOrNull("nameEn"),
                        body.textOrNull("nameEs"),
                        body.namesOrNull("otherNames"),
                        terms,
                        body.textOrNull("department"),
                        body.yes("active")),
                body.number("version")));
    }

    /** The departments in use. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("departments")
    public List<DepartmentView> departments() {
        return search.departments();
    }

    /** All departments, those out of use included. */
    @GET
    @NeedsScope(Scope.ADMIN)
    @Path("departments/all")
    public List<DepartmentView> allDepartments() {
        return departments.all();
    }

    /** Opens or changes one. */
    @PUT
    @NeedsScope(Scope.ADMIN)
    @Versioned
    @Path("departments/{code}")
    public DepartmentView saveDepartment(@PathParam("code") String code, JsonObject sent) {
        RequestBody body = new RequestBody(sent);
        return departments.save(
                new DepartmentDraft(
                        code,
                        body.text("nameEn"),
                        body.text("nameEs"),
                        body.namesOrNull("otherNames"),
                        body.yes("active"),
                        body.texts("memberIds")),
                body.number("version"));
    }
}
