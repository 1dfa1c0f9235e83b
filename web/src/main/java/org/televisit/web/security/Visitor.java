package org.televisit.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.televisit.application.security.Roles;
import org.televisit.application.security.SignedInPerson;

/**
 * The signed-in person as the web tier remembers them: bound to the session at sign-in, to the request for a bearer.
 *
 * @param publicId null for an admin
 * @param subject the OIDC subject
 * @param language "en", "es" or null for the browser's choice
 * @param zone IANA zone or null for the browser's
 */
public record Visitor(String publicId, String subject, String name, Set<String> roles, String language, String zone)
        implements Serializable {

    private static final String KEY = Visitor.class.getName();

    static Visitor of(SignedInPerson person) {
        return new Visitor(
                person.publicId(),
                person.subject(),
                person.name(),
                Set.copyOf(person.roles()),
                person.language(),
                person.zone());
    }

    /** Null when nobody is signed in. */
    public static Visitor of(HttpServletRequest request) {
        if (request.getAttribute(KEY) instanceof Visitor visitor) {
            return visitor;
        }
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(KEY) instanceof Visitor visitor ? visitor : null;
    }

    void bindTo(HttpServletRequest request) {
        request.setAttribute(KEY, this);
    }

    void bindTo(HttpSession session) {
        session.setAttribute(KEY, this);
    }

    /** Remembers a changed preference for the rest of the session. */
    public void prefers(HttpServletRequest request, String newLanguage, String newZone) {
        Visitor changed = new Visitor(publicId, subject, name, roles, newLanguage, newZone);
        changed.bindTo(request);
        changed.bindTo(request.getSession());
    }

    /** Remembers for the rest of the session that another record is theirs: they have taken over the one made for them. */
    public void hasRecord(HttpServletRequest request, String recordId) {
        Visitor changed = new Visitor(recordId, subject, name, roles, language, zone);
        changed.bindTo(request);
        changed.bindTo(request.getSession());
    }

    /** Whether these still are their roles, no more and no fewer. */
    boolean hasJust(Predicate<String> role) {
        return Stream.of(Roles.PATIENT, Roles.DOCTOR, Roles.ADMIN)
                .allMatch(each -> roles.contains(each) == role.test(each));
    }

    /** Whether they see patients. */
    public boolean isDoctor() {
        return roles.contains(Roles.DOCTOR);
    }

    /** Whether they are seen by doctors. */
    public boolean isPatient() {
        return roles.contains(Roles.PATIENT);
    }

    /** Whether they run the place. */
    public boolean isAdmin() {
        return roles.contains(Roles.ADMIN);
    }
}
