package org.televisit.web.security;

import java.security.Principal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.televisit.application.security.SignInClaims;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/** Reads what the identity provider says about a person out of the container's principal. */
final class TokenClaims {

    private TokenClaims() {}

    /** The ID token's claims; the access token's for a bearer, who has no ID token. */
    static SignInClaims of(Principal principal) {
        if (!(principal instanceof OidcPrincipal<?> oidc)) {
            return new SignInClaims("", "", null, null, null, null);
        }
        JsonWebToken token = oidc.getOidcSecurityContext().getIDToken();
        if (token == null) {
            token = oidc.getOidcSecurityContext().getToken();
        }
        return new SignInClaims(
                orBlank(token.getGivenName()),
                orBlank(token.getFamilyName()),
                token.getEmail(),
                token.getClaimValueAsString("birthdate"),
                token.getClaimValueAsString("locale"),
                token.getClaimValueAsString("zoneinfo"));
    }

    private static String orBlank(String value) {
        return value == null ? "" : value;
    }

    /** The provider's own session behind the sign-in, the claim {@code sid}; null when the token does not say. */
    static String session(Principal principal) {
        if (!(principal instanceof OidcPrincipal<?> oidc)) {
            return null;
        }
        JsonWebToken token = oidc.getOidcSecurityContext().getIDToken();
        return token == null ? null : token.getClaimValueAsString("sid");
    }

    /** Whether the container let a program in by an access token: a page's session has an ID token beside it. */
    static boolean bearer(Principal principal) {
        return principal instanceof OidcPrincipal<?> oidc
                && oidc.getOidcSecurityContext().getIDToken() == null;
    }

    /** The scopes of the access token; none when it names none. */
    static Set<String> scopes(Principal principal) {
        if (!(principal instanceof OidcPrincipal<?> oidc)
                || oidc.getOidcSecurityContext().getToken() == null) {
            return Set.of();
        }
        String scopes = oidc.getOidcSecurityContext().getToken().getClaimValueAsString("scope");
        return scopes == null ? Set.of() : Arrays.stream(scopes.split(" ")).collect(Collectors.toUnmodifiableSet());
    }

    /** When the person last signed in at the provider; null when the token does not say. */
    static Instant signedInAt(Principal principal) {
        if (!(principal instanceof OidcPrincipal<?> oidc)) {
            return null;
        }
        Instant read = authTime(oidc.getOidcSecurityContext().getIDToken());
        return read != null ? read : authTime(oidc.getOidcSecurityContext().getToken());
    }

    private static Instant authTime(JsonWebToken token) {
        Object seconds = token == null ? null : token.getClaimValue("auth_time");
        return seconds instanceof Number number && number.longValue() > 0
                ? Instant.ofEpochSecond(number.longValue())
                : null;
    }
}
