package org.televisit.application.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.televisit.domain.audit.AuditEvent;
import org.televisit.domain.audit.AuditRepository;

/** Reading the audit trail (REQUIREMENTS S1): what was done with one thing, what was tried, and by whom. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AuditQueries {

    private static final int MOST = 200;

    @Inject
    private AuditRepository rows;

    /**
     * The newest lines about one thing, the newest first; none for what nobody ever did anything with.
     *
     * @param subjectType such as "Appointment", or "Request" for what a role may not ask for at all
     * @param subjectId its public id; of a request its method and path
     * @param most 1 to 200; more are cut
     */
    public List<AuditEvent> about(String subjectType, String subjectId, int most) {
        return rows.newestAbout(subjectType, subjectId, Math.max(1, Math.min(most, MOST)));
    }
}
