package org.televisit.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.televisit.application.security.AuditQueries;
import org.televisit.domain.audit.AuditEvent;
import org.televisit.domain.shared.BusinessException;
import org.televisit.web.security.NeedsScope;
import org.televisit.web.security.Scope;

/** The audit trail, for admins: who did or tried what, never what it held. */
@Path("audit")
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    @Inject
    private AuditQueries audit;

    /** One line; {@code actor} is the subject of who acted, {@code reason} and {@code address} may be absent. */
    public record LineJson(
            String at, String actor, String role, String action, String outcome, String reason, String address) {

        static LineJson of(AuditEvent line) {
            return new LineJson(
                    AppointmentJson.text(line.at()),
                    line.actor(),
                    line.actorRole(),
                    line.action().name(),
                    line.outcome().name(),
                    line.reason(),
                    line.address());
        }
    }

    /**
     * The newest lines about one thing, the newest first.
     *
     * @param type such as {@code Appointment}; {@code Request} for what a role may not ask for at all
     * @param id its public id; of a request its method and path, such as {@code GET messages}
     * @param limit 1 to 200
     */
    @GET
    @NeedsScope(Scope.ADMIN)
    public List<LineJson> about(
            @QueryParam("type") String type,
            @QueryParam("id") String id,
            @QueryParam("limit") @DefaultValue("50") int limit) {
        if (type == null || id == null) {
            throw new BusinessException(BusinessException.Category.INVALID, "not-understood");
        }
        return audit.about(type, id, limit).stream().map(LineJson::of).toList();
    }
}
