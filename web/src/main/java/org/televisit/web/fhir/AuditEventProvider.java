package org.televisit.web.fhir;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.application.trail.TrailPage;
import org.televisit.application.trail.TrailQueries;
import org.televisit.application.trail.TrailQuery;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.audit.AuditPlace;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.web.fhir.map.AuditEventShape;
import org.televisit.web.security.Scope;

/** The audit trail for admins, the newest line first. */
@ApplicationScoped
class AuditEventProvider implements FhirProvider {

    @Inject
    private TrailQueries trail;

    @Override
    public String type() {
        return "AuditEvent";
    }

    @Override
    public Scope scope() {
        return Scope.ADMIN;
    }

    @Override
    public List<SearchParam> searchParams() {
        return List.of(
                SearchParam.date("date", "When it was done, with prefixes; may be repeated."),
                SearchParam.string("agent-name", "Words of the name of who did it."),
                SearchParam.token("subtype", "What was done, by one of our codes."));
    }

    @Override
    public Resource read(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new BusinessException(Category.NOT_FOUND, "not-found");
        }
        return AuditEventShape.of(trail.one(Long.parseLong(id)));
    }

    @Override
    public SearchPage search(SearchWish wish) {
        DateRange dates = wish.dates("date");
        TrailQuery query = new TrailQuery(
                wish.one("agent-name"), null, action(wish.one("subtype")), false, dates.from(), dates.until());
        AuditPlace before = wish.after() == null ? null : AuditPlace.parse(wish.after());
        TrailPage page = trail.page(query, before, wish.count());
        return new SearchPage(
                page.lines().stream().map(AuditEventShape::of).toList(),
                page.next() == null ? null : page.next().token());
    }

    private static AuditAction action(String token) {
        if (token == null) {
            return null;
        }
        try {
            String code = token.substring(token.lastIndexOf('|') + 1);
            return AuditAction.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw FhirRefusal.value("subtype");
        }
    }
}
