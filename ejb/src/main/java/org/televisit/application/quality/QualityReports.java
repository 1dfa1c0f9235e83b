package org.televisit.application.quality;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.quality.QualityFigureQueries;
import org.televisit.domain.quality.QualityLine;
import org.televisit.domain.quality.QualityScope;

/** Tells admins how visits went, in figures: no patient is in them. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class QualityReports {

    @Inject
    private QualityFigureQueries figures;

    @Inject
    private CurrentActor caller;

    @Inject
    private AuditTrail audit;

    /** The figures of these visits. */
    public QualityReport report(QualityScope scope) {
        return new QualityReport(scope, figures.lines(scope, false), figures.setup(scope), figures.causes(scope));
    }

    /** A line for each day and doctor, to be taken along: that is written down. */
    public List<QualityLine> sheet(QualityScope scope) {
        audit.record(
                caller.actor(),
                new AuditEntry(
                        AuditAction.EXPORT, "Quality", scope.from() + "/" + scope.until(), null, "quality-figures"));
        return figures.lines(scope, true);
    }
}
