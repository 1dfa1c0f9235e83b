package org.televisit.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.security.RealmAddress;

/**
 * Keycloak's own pages about people: in its console admins give roles, reset passwords and disable accounts; on the
 * account page people change their name, address and password themselves.
 */
@ApplicationScoped
public class ProviderPages {

    private static final String REALMS = "/realms/";

    @Inject
    private RealmAddress realm;

    @Inject
    @ConfigProperty(name = "televisit.keycloak.console")
    private Optional<String> console;

    /** The list of everybody. */
    public String people() {
        return people(realm.value(), console);
    }

    /** The person who signs in with this OIDC sub, which is Keycloak's own key for them. */
    public String person(String subject) {
        return person(realm.value(), console, subject);
    }

    /** Where whoever is signed in changes their own name, mail address and password. */
    public String account() {
        return account(realm.value());
    }

    static String account(String realm) {
        return realm + "/account";
    }

    static String people(String realm, Optional<String> console) {
        int at = realm.lastIndexOf(REALMS);
        String name = at < 0 ? "" : realm.substring(at + REALMS.length());
        String address = console.filter(said -> !said.isBlank())
                .orElse((at < 0 ? realm : realm.substring(0, at)) + "/admin/" + name + "/console");
        return (address.endsWith("/") ? address : address + "/") + "#/" + name + "/users";
    }

    static String person(String realm, Optional<String> console, String subject) {
        String coded = URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
        return people(realm, console) + "/" + coded + "/settings";
    }
}
