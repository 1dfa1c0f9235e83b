package org.televisit.container;

import java.util.concurrent.Callable;
import org.televisit.application.appointment.BookingService;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Calls the services as somebody who signed in, with the identity domain that the EAR's own EJBs ask. */
final class As {

    private final String subject;
    private final String role;

    private As(String subject, String role) {
        this.subject = subject;
        this.role = role;
    }

    static As patient(String subject) {
        return new As(subject, "patient");
    }

    static As doctor(String subject) {
        return new As(subject, "doctor");
    }

    static As admin(String subject) {
        return new As(subject, "admin");
    }

    static As system() {
        return new As("system", "system");
    }

    String subject() {
        return subject;
    }

    /** The call's answer, its unchecked failure as it is. */
    <T> T call(Callable<T> work) {
        try {
            return domain().createAdHocIdentity(subject)
                    .withDefaultRoleMapper(RoleMapper.constant(Roles.of(role)))
                    .runAs(work);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    // the test archive has a domain of its own, which the EJBs don't know: ask with their class loader
    private static SecurityDomain domain() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(BookingService.class.getClassLoader());
        try {
            return SecurityDomain.getCurrent();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
