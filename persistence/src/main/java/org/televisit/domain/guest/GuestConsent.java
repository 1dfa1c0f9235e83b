package org.televisit.domain.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/** One word of the patient's about a third party: yes or no, to which text, when, said by whom. Never changed. */
@Entity
@Immutable
public class GuestConsent {

    /**
     * The version of the words under which patients are asked ({@code guests.ask.*} of the call's bundles). Other words
     * are another version.
     */
    public static final String TEXT = "2026-11";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private GuestLink link;

    @Column(nullable = false)
    private boolean agreed;

    @Column(length = 20, nullable = false)
    private String textVersion;

    @Column(nullable = false)
    private Instant givenAt;

    @Column(length = 64, nullable = false)
    private String givenBy;

    protected GuestConsent() {}

    /** @param by the OIDC sub of the patient, or of who acts for them */
    public static GuestConsent given(GuestLink link, boolean agreed, String by, Instant now) {
        GuestConsent consent = new GuestConsent();
        consent.link = Objects.requireNonNull(link, "link");
        consent.agreed = agreed;
        consent.textVersion = TEXT;
        consent.givenAt = Objects.requireNonNull(now, "now");
        consent.givenBy = Objects.requireNonNull(by, "by");
        return consent;
    }

    /** Yes or no. */
    public boolean agreed() {
        return agreed;
    }

    /** Which words were answered. */
    public String textVersion() {
        return textVersion;
    }

    /** When. */
    public Instant givenAt() {
        return givenAt;
    }

    /** The OIDC sub of who said it. */
    public String givenBy() {
        return givenBy;
    }
}
