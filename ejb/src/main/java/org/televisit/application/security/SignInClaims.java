package org.televisit.application.security;

/**
 * What the identity token says about a person; subject and roles come from the container instead.
 *
 * @param givenName may be blank when the provider knows none
 * @param familyName may be blank
 * @param email null when the provider has none
 * @param birthDate ISO date as the claim holds it, or null; one that is no date is ignored
 * @param language BCP 47 tag of the claim {@code locale}, or null
 * @param zone IANA zone, or null
 */
public record SignInClaims(
        String givenName, String familyName, String email, String birthDate, String language, String zone) {}
