package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.televisit.application.trail.OpenedLine;
import org.televisit.application.trail.OpenedPage;
import org.televisit.application.trail.OpenedQueries;
import org.televisit.application.trail.TrailLine;
import org.televisit.application.trail.TrailPage;
import org.televisit.application.trail.TrailQueries;
import org.televisit.application.trail.TrailQuery;
import org.televisit.application.trail.TrailVerification;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.AuditPlace;
import org.televisit.domain.audit.Finding;
import org.televisit.domain.audit.Verdict;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The audit trail by who, whose, what and when; checking it; and what a patient may read of it. */
@Path("trail")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class TrailResource {

    @Inject
    private TrailQueries queries;

    @Inject
    private TrailVerification verification;

    @Inject
    private OpenedQueries opened;

    /** One line; {@code reason}, {@code address} and the names may be absent. */
    public record LineJson(
            String id,
            String at,
            String actor,
            String actorName,
            String role,
            String action,
            String outcome,
            String subjectType,
            String subjectId,
            String patientName,
            String reason,
            String address) {

        static LineJson of(TrailLine line) {
            return new LineJson(
                    Long.toString(line.id()),
                    AppointmentJson.text(line.at()),
                    line.actor(),
                    line.actorName(),
                    line.role(),
                    line.action().name(),
                    line.refused() ? "REFUSED" : "SUCCESS",
                    line.subjectType(),
                    line.subjectId(),
                    line.patientName(),
                    line.reason(),
                    line.address());
        }
    }

    /** A page of lines; {@code next} is what {@code before} asks for the following one, absent at the end. */
    public record PageJson(List<LineJson> lines, String next) {}

    /** Something that is wrong; {@code from} and {@code to} are places in the chain, {@code line} the key of a line. */
    public record FindingJson(String kind, Long from, Long to, String line) {

        static FindingJson of(Finding finding) {
            String line = finding.eventId() == null ? null : finding.eventId().toString();
            return new FindingJson(finding.kind().name(), finding.from(), finding.to(), line);
        }
    }

    /** What checking came to. */
    public record VerdictJson(
            boolean intact, long places, long anchors, String newestAnchor, boolean more, List<FindingJson> findings) {}

    /** What somebody did with the caller's record; {@code who} is absent where it is not the caller's to know. */
    public record OpenedJson(
            String at,
            int times,
            String who,
            String role,
            boolean own,
            String action,
            boolean refused,
            String visitId,
            String reason) {

        static OpenedJson of(OpenedLine line) {
            return new OpenedJson(
                    AppointmentJson.text(line.at()),
                    line.times(),
                    line.who(),
                    line.role(),
                    line.own(),
                    line.action().name(),
                    line.refused(),
                    line.visitId(),
                    line.reason());
        }
    }

    /** A page of what was done with the caller's record. */
    public record OpenedPageJson(List<OpenedJson> lines, String next) {}

    /** @param limit 1 to 200 */
    @GET
    @NeedsScope(Scope.ADMIN)
    public PageJson page(
            @BeanParam TrailWish wish,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        TrailQuery query = new TrailQuery(
                wish.who, wish.whose, action(wish.action), wish.refused, moment(wish.from), moment(wish.until));
        TrailPage page = queries.page(query, place(before), limit);
        return new PageJson(page.lines().stream().map(LineJson::of).toList(), token(page.next()));
    }

    /** Checks the whole trail. */
    @POST
    @NeedsScope(Scope.ADMIN)
    @Path("verify")
    public VerdictJson verify() {
        Verdict verdict = verification.verify();
        return new VerdictJson(
                verdict.intact(),
                verdict.places(),
                verdict.anchors(),
                AppointmentJson.text(verdict.newestAnchor()),
                verdict.more(),
                verdict.findings().stream().map(FindingJson::of).toList());
    }

    /** What others did with the caller's record, the latest first; with {@code own} what the caller did as well. */
    @GET
    @NeedsScope(Scope.READ)
    @Path("mine")
    public OpenedPageJson mine(
            @QueryParam("visit") String visit,
            @QueryParam("patient") String patient,
            @QueryParam("own") boolean own,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("30") int limit) {
        OpenedPage page = patient == null
                ? opened.mine(visit, own, place(before), limit)
                : opened.of(patient, own, place(before), limit);
        return new OpenedPageJson(page.lines().stream().map(OpenedJson::of).toList(), token(page.next()));
    }

    private static AuditPlace place(String before) {
        return before == null ? null : AuditPlace.parse(before);
    }

    private static String token(AuditPlace next) {
        return next == null ? null : next.token();
    }

    private static AuditAction action(String word) {
        try {
            return word == null ? null : AuditAction.valueOf(word);
        } catch (IllegalArgumentException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood", e);
        }
    }

    private static Instant moment(String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeException e) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood", e);
        }
    }
}
