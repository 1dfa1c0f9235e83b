package org.televisit.domain.guest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.televisit.domain.call.Call;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.IllegalTransitionException;
import org.televisit.domain.shared.PublicEntity;
import org.televisit.domain.shared.Reason;

/**
 * Lets a third party into one call, without an account (REQUIREMENTS C9).
 *
 * <p>The doctor makes it and says who it is for and as what. Whoever opens it <em>waits</em> until the call goes on, the
 * doctor is there and the patient has agreed; then they are <em>in the call</em>, and wait again whenever the doctor
 * is away. The doctor may <em>revoke</em> it at any time; with the call it <em>ends</em>. Of its secret, 256 random bits,
 * only the hash is here. Nothing of it counts for whether the visit took place (T0): it has no presence and no evidence.
 */
@Entity
public class GuestLink extends PublicEntity {

    private static final String SUBJECT = "guest:";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(updatable = false)
    private Call call;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(length = GuestInvite.LONGEST_NAME, nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false, updatable = false)
    private GuestKind kind;

    @Column(length = 64, nullable = false, updatable = false)
    private String secretHash;

    @Column(nullable = false, updatable = false)
    private Instant createdAt;

    @Column(length = 64, nullable = false, updatable = false)
    private String createdBy;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, nullable = false)
    private GuestStatus status;

    @Column(nullable = false)
    private Instant since;

    private Boolean agreed;

    @Column(length = Reason.LONGEST, updatable = false)
    private String reason;

    private Boolean doctorAgreed;

    protected GuestLink() {}

    /**
     * A link nobody has opened yet.
     *
     * @param number 1, 2, 3 … within the call
     * @param secretHash of the secret that who made it is told once
     * @param by the OIDC sub of the doctor; of an admin their own, with whose sign-in alone it leads anywhere
     * @throws BusinessException CONFLICT call-completed; for an admin call-not-going-on
     */
    public static GuestLink make(
            Call call, int number, GuestInvite invited, String secretHash, String by, Instant now) {
        if (invited.kind() == GuestKind.ADMIN && !(call.alive() && call.admitted())) {
            throw new BusinessException(Category.CONFLICT, "call-not-going-on");
        }
        if (!call.alive()) {
            throw new BusinessException(Category.CONFLICT, "call-completed");
        }
        GuestLink link = new GuestLink();
        link.call = call;
        link.number = number;
        link.name = invited.name();
        link.kind = invited.kind();
        link.reason = invited.reason();
        link.secretHash = Objects.requireNonNull(secretHash, "secret's hash");
        link.createdBy = Objects.requireNonNull(by, "by");
        link.createdAt = now;
        link.since = now;
        link.status = GuestStatus.INVITED;
        return link;
    }

    /** A page has come with it, or must wait again. Said again it changes nothing. */
    public void await(Instant now) {
        moveTo(GuestStatus.WAITING, now);
    }

    /**
     * They are in the call. Said again it changes nothing.
     *
     * @throws BusinessException FORBIDDEN guest-not-agreed without the patient's consent; an admin's also without the
     *     doctor's
     */
    public void enter(Instant now) {
        if (!Boolean.TRUE.equals(agreed) || ofAdmin() && !Boolean.TRUE.equals(doctorAgreed)) {
            throw new BusinessException(Category.FORBIDDEN, "guest-not-agreed");
        }
        moveTo(GuestStatus.IN_CALL, now);
    }

    /** They have gone. Said of one who never came, or again, it changes nothing. */
    public void leave(Instant now) {
        if (status != GuestStatus.INVITED) {
            moveTo(GuestStatus.LEFT, now);
        }
    }

    /** The doctor takes it back; answers whether it led anywhere until now. */
    public boolean revoke(Instant now) {
        return close(GuestStatus.REVOKED, now);
    }

    /** The call is over; answers whether it led anywhere until now. */
    public boolean end(Instant now) {
        return close(GuestStatus.ENDED, now);
    }

    /** The patient's word, which may be changed; see {@link GuestConsent} for the record of it. A no ends being in. */
    public void answered(boolean agrees, Instant now) {
        agreed = agrees;
        outUnless(agrees, now);
    }

    /** The doctor's word about an admin, which may be changed likewise. */
    public void answeredByDoctor(boolean agrees, Instant now) {
        doctorAgreed = agrees;
        outUnless(agrees, now);
    }

    private void outUnless(boolean agrees, Instant now) {
        if (!agrees && status == GuestStatus.IN_CALL) {
            await(now);
        }
    }

    private boolean close(GuestStatus end, Instant now) {
        boolean was = status.alive();
        if (was) {
            moveTo(end, now);
        }
        return was;
    }

    private void moveTo(GuestStatus next, Instant now) {
        if (status == next) {
            return;
        }
        if (!status.mayBecome(next)) {
            throw new IllegalTransitionException(status, next);
        }
        status = next;
        since = now;
    }

    /** The call it leads to. */
    public Call call() {
        return call;
    }

    /** Which of the call's links it is, from 1; pages know the guest by it. */
    public int number() {
        return number;
    }

    /** Who it is for, as the doctor typed it. */
    public String name() {
        return name;
    }

    /** As what they come. */
    public GuestKind kind() {
        return kind;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Where it stands. */
    public GuestStatus status() {
        return status;
    }

    /** Since when it has stood there. */
    public Instant since() {
        return since;
    }

    /** Whether the patient agrees; null while they have not been heard. */
    public Boolean agreed() {
        return agreed;
    }

    /** Whether an admin comes with it. */
    public boolean ofAdmin() {
        return kind == GuestKind.ADMIN;
    }

    /** Why an admin wishes to come in; null for all others. */
    public String reason() {
        return reason;
    }

    /** Whether the doctor agrees to an admin; null while they have not been heard, and for all others. */
    public Boolean doctorAgreed() {
        return doctorAgreed;
    }

    /** The OIDC sub of who made it. */
    public String createdBy() {
        return createdBy;
    }

    /** As audit rows name who comes with it: an admin is themselves. */
    public String subject() {
        return ofAdmin() ? createdBy : subjectOf(publicId());
    }

    /** As audit rows and records name who comes with the link of this public id, if it is not an admin. */
    public static String subjectOf(String publicId) {
        return SUBJECT + publicId;
    }

    /** The public id of the link that stands for somebody without an account; empty for anybody else. */
    public static Optional<String> linkOf(String subject) {
        return subject.startsWith(SUBJECT) ? Optional.of(subject.substring(SUBJECT.length())) : Optional.empty();
    }
}
