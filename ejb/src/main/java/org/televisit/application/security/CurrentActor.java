package org.televisit.application.security;

import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.Dependent;
import java.util.HashSet;
import java.util.Set;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Asks the container who called the EJB that is running. Useful inside EJB calls only. */
@Dependent
public class CurrentActor {

    private static final String[] KNOWN = {Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN, Roles.SYSTEM};

    /** Never null; a caller without identity has no roles. */
    public Actor actor() {
        EJBContext context = context();
        Set<String> roles = new HashSet<>();
        for (String role : KNOWN) {
            if (context.isCallerInRole(role)) {
                roles.add(role);
            }
        }
        if (roles.contains(Roles.SYSTEM)) {
            return Actor.SYSTEM;
        }
        return new Actor(context.getCallerPrincipal().getName(), roles, ClientAddress.current());
    }

    private static EJBContext context() {
        try {
            return InitialContext.doLookup("java:comp/EJBContext");
        } catch (NamingException e) {
            throw new IllegalStateException("There is no caller outside an EJB call", e);
        }
    }
}
