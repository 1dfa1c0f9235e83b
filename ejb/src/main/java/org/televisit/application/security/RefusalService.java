package org.televisit.application.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.domain.audit.AuditAction;

/**
 * Writes down, in a transaction of its own, what has none to be written in (REQUIREMENTS S1, every attempt): what the
 * container refused for want of a role, before any of our code ran, and what failed and is rolled back.
 */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN})
public class RefusalService {

    private static final int LONGEST_ID = 64;

    @Inject
    private AuditTrail audit;

    @Inject
    private CurrentActor caller;

    /**
     * The caller asked for something that none of their roles may have; they may have none at all.
     *
     * @param request the method and the path, without what was asked with; cut after 64 characters
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void roleMissing(String request) {
        refused(request, "role-missing");
    }

    /**
     * The caller's program asked for something that its access token is not for.
     *
     * @param request as for {@link #roleMissing}
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void scopeMissing(String request) {
        refused(request, "scope-missing");
    }

    /**
     * The caller's program asked with its access token where none counts: for a page, or by the address.
     *
     * @param request as for {@link #roleMissing}
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tokenMisplaced(String request) {
        refused(request, "token-misplaced");
    }

    private void refused(String request, String why) {
        String id = request.length() <= LONGEST_ID ? request : request.substring(0, LONGEST_ID);
        audit.recordRefusal(caller.actor(), new AuditEntry(AuditAction.READ_REFUSED, "Request", id, null, why));
    }

    /**
     * What the caller tried failed because something does not answer. It takes a second connection while the caller's
     * transaction holds one, which what anybody can bring about at will must not do.
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void failed(AuditEntry tried) {
        audit.recordRefusal(caller.actor(), tried);
    }
}
