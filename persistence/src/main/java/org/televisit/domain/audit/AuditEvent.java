package org.televisit.domain.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;

/**
 * One line of the audit trail. It is written with the act it tells of, or in a transaction of its own for what was
 * refused, and never changed or deleted after.
 */
@Entity
@Immutable
public class AuditEvent {

    /** Characters: what 200 of any script become once they are sealed and written in letters. */
    public static final int LONGEST_REASON = 1200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "happened_at", nullable = false)
    private Instant at;

    @Column(length = 64, nullable = false)
    private String actor;

    @Column(length = 20)
    private String actorRole;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private AuditAction action;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private AuditOutcome outcome;

    @Column(length = 40, nullable = false)
    private String subjectType;

    @Column(length = 64, nullable = false)
    private String subjectId;

    private Long patientId;

    @Column(length = LONGEST_REASON)
    private String reason;

    @Column(length = 64)
    private String address;

    protected AuditEvent() {}

    /** Begins the line of something that was done. */
    public static Draft success(AuditAction action, Instant at) {
        return new Draft(action, AuditOutcome.SUCCESS, at);
    }

    /** Begins the line of something that was refused, for a reason. */
    public static Draft refused(AuditAction action, String reason, Instant at) {
        return new Draft(action, AuditOutcome.REFUSED, at).because(reason);
    }

    /** A line that is still being written; {@link #event()} ends that. */
    public static final class Draft {

        private final AuditEvent event = new AuditEvent();

        private Draft(AuditAction action, AuditOutcome outcome, Instant at) {
            event.action = Objects.requireNonNull(action, "action");
            event.outcome = outcome;
            event.at = Objects.requireNonNull(at, "at");
        }

        /** Who: an OIDC sub or "system"; the role they acted in and the address they came from may be null. */
        public Draft by(String actor, String actorRole, String address) {
            event.actor = Objects.requireNonNull(actor, "actor");
            event.actorRole = actorRole;
            event.address = address;
            return this;
        }

        /** To what: a type such as "Appointment" and its public id. */
        public Draft on(String subjectType, String subjectId) {
            event.subjectType = Objects.requireNonNull(subjectType, "subject type");
            event.subjectId = Objects.requireNonNull(subjectId, "subject id");
            return this;
        }

        /** Whose: the internal key of the patient; null when it concerns none. */
        public Draft ofPatient(Long patientId) {
            event.patientId = patientId;
            return this;
        }

        /** Why, as a code or a few words; may be null. */
        public Draft because(String reason) {
            event.reason = reason;
            return this;
        }

        /** The line, complete. */
        public AuditEvent event() {
            Objects.requireNonNull(event.actor, "actor");
            Objects.requireNonNull(event.subjectType, "subject type");
            return event;
        }
    }

    /** The key the database gave it. */
    public Long id() {
        return id;
    }

    /** When. */
    public Instant at() {
        return at;
    }

    /** Who: an OIDC sub or "system". */
    public String actor() {
        return actor;
    }

    /** In which role, or null. */
    public String actorRole() {
        return actorRole;
    }

    /** What was done or tried. */
    public AuditAction action() {
        return action;
    }

    /** Whether it was done. */
    public AuditOutcome outcome() {
        return outcome;
    }

    /** To what kind of thing. */
    public String subjectType() {
        return subjectType;
    }

    /** To which, by public id. */
    public String subjectId() {
        return subjectId;
    }

    /** Whose, by internal key, or null. */
    public Long patientId() {
        return patientId;
    }

    /** Why, or null. */
    public String reason() {
        return reason;
    }

    /** From where, or null. */
    public String address() {
        return address;
    }
}
