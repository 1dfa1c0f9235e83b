package org.televisit.domain.notification;

/**
 * A person as a message speaks to them or of them, by what their record says now.
 *
 * @param title "" where there is none
 * @param email null when unknown
 * @param language one of the languages offered, or null when they have not chosen
 * @param zone an IANA name; null when they have not chosen
 * @param reminded whether they want to be reminded of visits; doctors always are
 * @param subject their OIDC sub; null before they have an account
 * @param phone the number that they have confirmed for text messages, in E.164; null when there is none
 */
public record Addressee(
        String title,
        String givenName,
        String familyName,
        String email,
        String language,
        String zone,
        boolean reminded,
        String subject,
        String phone) {

    /** The name others see, a title included where there is one. */
    public String displayName() {
        String full = (givenName + " " + familyName).strip();
        return title.isEmpty() ? full : (title + " " + full).strip();
    }
}
