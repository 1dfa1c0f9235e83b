package org.televisit.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.PublicEntity;

/**
 * Somebody who acts for a patient: a parent, a guardian, a carer. They see, book, move, call off and join the patient's
 * visits under their own name, until the grant ends by its date or by somebody's word. (REQUIREMENTS I3)
 */
@Entity
@Table(name = "patient_proxy")
public class Proxy extends PublicEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Patient patient;

    @Column(length = 64, nullable = false, updatable = false)
    private String subject;

    @Column(length = 250, nullable = false, updatable = false)
    private String displayName;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private ProxyRelation relation;

    @Column(length = 64, nullable = false, updatable = false)
    private String grantedBy;

    @Column(nullable = false, updatable = false)
    private Instant grantedFrom;

    private Instant grantedUntil;
    private Instant endedAt;

    @Column(length = 64)
    private String endedBy;

    /** Holds the pair while the grant stands; the database lets there be one. */
    @Column(length = 100, unique = true)
    private String standsFor;

    protected Proxy() {}

    /**
     * Somebody may act for the patient from now on.
     *
     * @param subject their OIDC sub
     * @param displayName as the doctor is to see them
     * @param until exclusive; null for until it is ended
     * @param by the OIDC sub of who grants
     * @throws BusinessException INVALID proxy-self, proxy-until-past
     */
    public static Proxy grant(
            Patient patient,
            String subject,
            String displayName,
            ProxyRelation relation,
            Instant until,
            String by,
            Instant now) {
        if (subject.equals(patient.subject())) {
            throw new BusinessException(Category.INVALID, "proxy-self");
        }
        if (until != null && !until.isAfter(now)) {
            throw new BusinessException(Category.INVALID, "proxy-until-past");
        }
        Proxy made = new Proxy();
        made.patient = patient;
        made.subject = subject;
        made.displayName = Objects.requireNonNull(displayName, "display name");
        made.relation = Objects.requireNonNull(relation, "relation");
        made.grantedBy = Objects.requireNonNull(by, "by");
        made.grantedFrom = now;
        made.grantedUntil = until;
        made.standsFor = patient.id() + ":" + subject;
        return made;
    }

    /** Takes the grant back; said again it changes nothing. */
    public void end(String by, Instant now) {
        if (endedAt == null) {
            endedBy = Objects.requireNonNull(by, "by");
            endedAt = now;
            standsFor = null;
        }
    }

    /** Acts for the record that this patient's was merged into. */
    public void follow(Patient into) {
        patient = into;
        if (standsFor != null) {
            standsFor = into.id() + ":" + subject;
        }
    }

    /** Whether they may act now. */
    public boolean stands(Instant now) {
        return endedAt == null && (grantedUntil == null || now.isBefore(grantedUntil));
    }

    /** For whom they act. */
    public Patient patient() {
        return patient;
    }

    /** The OIDC sub of who acts. */
    public String subject() {
        return subject;
    }

    /** Their name when it was granted. */
    public String displayName() {
        return displayName;
    }

    /** As what they act. */
    public ProxyRelation relation() {
        return relation;
    }

    /** The OIDC sub of who granted it. */
    public String grantedBy() {
        return grantedBy;
    }

    /** From when on. */
    public Instant grantedFrom() {
        return grantedFrom;
    }

    /** Until when, exclusive; null for until it is ended. */
    public Instant grantedUntil() {
        return grantedUntil;
    }

    /** When it was taken back; null while it was not. */
    public Instant endedAt() {
        return endedAt;
    }

    /** The OIDC sub of who took it back; null while nobody has. */
    public String endedBy() {
        return endedBy;
    }
}
