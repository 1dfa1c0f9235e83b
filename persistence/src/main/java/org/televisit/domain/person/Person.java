package org.televisit.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Objects;
import org.hibernate.annotations.OptimisticLock;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.NameText;
import org.televisit.domain.shared.PublicEntity;

/** What patients and practitioners have in common: a name, a way to reach them, a language and a zone. */
@MappedSuperclass
public abstract class Person extends PublicEntity {

    @Column(length = 64, unique = true)
    private String subject;

    @Column(length = 120, nullable = false)
    private String givenName;

    @Column(length = 120, nullable = false)
    private String familyName;

    @Column(length = 254)
    private String email;

    @Column(length = 8)
    private String language;

    @Column(length = 64)
    private String zone;

    // Nobody has decided it: no reason to tell anybody that their view of the person is stale.
    @OptimisticLock(excluded = true)
    @Column(length = 64)
    private String seenZone;

    protected Person() {}

    protected Person(String subject, String givenName, String familyName, String email) {
        this.subject = subject;
        this.givenName = NameText.cleaned(Objects.requireNonNull(givenName, "given name"));
        this.familyName = NameText.cleaned(Objects.requireNonNull(familyName, "family name"));
        this.email = email;
    }

    /** Takes over the name and e-mail (nullable) that the sign-in last told. */
    public void renamed(String givenName, String familyName, String email) {
        this.givenName = NameText.cleaned(Objects.requireNonNull(givenName, "given name"));
        this.familyName = NameText.cleaned(Objects.requireNonNull(familyName, "family name"));
        this.email = email;
    }

    /**
     * Chooses how this person is spoken to.
     *
     * @param language one of {@link Languages#OFFERED}; null leaves it to the browser
     * @param zone an IANA name such as "Europe/Madrid"; null leaves it to the browser
     * @throws BusinessException INVALID language-unknown or zone-unknown
     */
    public void prefers(String language, String zone) {
        if (language != null && !Languages.OFFERED.contains(language)) {
            throw new BusinessException(Category.INVALID, "language-unknown");
        }
        requireKnownZone(zone);
        this.language = language;
        this.zone = zone;
    }

    /** Remembers the zone that this person's browser was last in, for mail, which has no browser. */
    public void seenIn(ZoneId browserZone) {
        seenZone = browserZone.getId();
    }

    /** From now on this person signs in with that OIDC sub. */
    void signsInAs(String subject) {
        this.subject = Objects.requireNonNull(subject, "subject");
    }

    /** Takes over another way to be written to. */
    void reachedAt(String email) {
        this.email = email;
    }

    private static void requireKnownZone(String zone) {
        if (zone == null) {
            return;
        }
        try {
            ZoneId.of(zone);
        } catch (DateTimeException unknown) {
            throw new BusinessException(Category.INVALID, "zone-unknown", unknown);
        }
    }

    /** Given and family name. */
    public String fullName() {
        return (givenName + " " + familyName).strip();
    }

    /** The name others see, a title included where there is one. */
    public String displayName() {
        return fullName();
    }

    /** The OIDC sub this person signs in with; null until they have. */
    public String subject() {
        return subject;
    }

    /** Never null, may be empty where a person has one name only. */
    public String givenName() {
        return givenName;
    }

    /** Never null, may be empty where a person has one name only. */
    public String familyName() {
        return familyName;
    }

    /** Null when the sign-in told none. */
    public String email() {
        return email;
    }

    /** One of {@link Languages#OFFERED}, or null for the browser's. */
    public String language() {
        return language;
    }

    /** An IANA name, or null for the browser's. */
    public String zone() {
        return zone;
    }

    /** The zone to tell times in where there is no browser: the one chosen, or else last seen; null without either. */
    public String knownZone() {
        return zone == null ? seenZone : zone;
    }

    /** The IANA name of the zone the browser was last in; null when it has never told. */
    public String seenZone() {
        return seenZone;
    }
}
