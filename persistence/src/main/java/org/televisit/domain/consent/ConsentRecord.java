package org.televisit.domain.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.shared.PublicIds;

/**
 * One decision of one person about one visit: never changed, so that what was agreed when, and what was taken back,
 * can always be told. The latest of a person counts.
 */
@Entity
public class ConsentRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(length = PublicIds.LENGTH, nullable = false, updatable = false, unique = true)
    private String publicId = PublicIds.next();

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ConsentPurpose purpose;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Appointment appointment;

    @Column(length = 64, nullable = false, updatable = false)
    private String subject;

    @Column(length = 300, nullable = false, updatable = false)
    private String displayName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private Decision decision;

    @Column(length = 20, nullable = false, updatable = false)
    private String textVersion;

    @Column(length = 8, nullable = false, updatable = false)
    private String language;

    @Column(length = 64, nullable = false, updatable = false)
    private String textSha256;

    @Column(nullable = false, updatable = false)
    private Instant decidedAt;

    protected ConsentRecord() {}

    /**
     * Somebody decided, in front of this text.
     *
     * @param subject the OIDC sub, or what stands for somebody without an account
     * @param displayName as the others in the visit see them; of a guest the seat, since their name stands with their
     *     link and is forgotten with it
     */
    public static ConsentRecord of(
            Appointment visit, String subject, String displayName, ConsentText text, Decision decision, Instant now) {
        ConsentRecord made = new ConsentRecord();
        made.purpose = text.purpose();
        made.appointment = Objects.requireNonNull(visit, "visit");
        made.subject = Objects.requireNonNull(subject, "subject");
        made.displayName = Objects.requireNonNull(displayName, "display name");
        made.decision = Objects.requireNonNull(decision, "decision");
        made.textVersion = text.textVersion();
        made.language = text.language();
        made.textSha256 = text.sha256();
        made.decidedAt = Objects.requireNonNull(now, "now");
        return made;
    }

    /** 22 characters that nobody can guess. */
    public String publicId() {
        return publicId;
    }

    /** What it is about. */
    public ConsentPurpose purpose() {
        return purpose;
    }

    /** Of which visit. */
    public Appointment appointment() {
        return appointment;
    }

    /** Whose decision. */
    public String subject() {
        return subject;
    }

    /** Under which name they were there. */
    public String displayName() {
        return displayName;
    }

    /** What they decided. */
    public Decision decision() {
        return decision;
    }

    /** Which version of the text they saw. */
    public String textVersion() {
        return textVersion;
    }

    /** In which language they saw it. */
    public String language() {
        return language;
    }

    /** The hash of the words they saw. */
    public String textSha256() {
        return textSha256;
    }

    /** When. */
    public Instant decidedAt() {
        return decidedAt;
    }
}
