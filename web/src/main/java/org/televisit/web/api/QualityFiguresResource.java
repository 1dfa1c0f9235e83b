package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.televisit.application.quality.QualityReports;
import org.televisit.domain.quality.QualityScope;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.quality.QualitySheet;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The figures of visits and calls as a sheet for spreadsheet programs, for admins. */
@Path("quality/sheet")
public class QualityFiguresResource {

    private static final String SHEET = "text/csv;charset=UTF-8";

    @Inject
    private QualityReports reports;

    @Inject
    private QualitySheet sheet;

    /**
     * A line for each day and doctor.
     *
     * @param from the first day, such as 2026-11-01
     * @param until the last day, at most a year later
     * @param department code of one whose members are meant; all without
     * @param doctor public id of the one who is meant; all without
     */
    @GET
    @NeedsScope(Scope.ADMIN)
    @Produces(SHEET)
    public Response sheet(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("department") String department,
            @QueryParam("doctor") String doctor) {
        QualityScope scope = new QualityScope(day(from), day(until), orNull(department), orNull(doctor));
        String name = "televisit-" + scope.from() + "-" + scope.until() + ".csv";
        return Response.ok(sheet.of(reports.sheet(scope)), SHEET)
                .header("Content-Disposition", ContentDisposition.attachment(name))
                .build();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(String.valueOf(text));
        } catch (DateTimeException noDay) {
            throw new BusinessException(Category.INVALID, "period-unknown", noDay);
        }
    }

    private static String orNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
