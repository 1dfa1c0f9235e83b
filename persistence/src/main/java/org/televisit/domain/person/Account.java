package org.televisit.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.VersionedEntity;

/**
 * The right to be here, as opposed to the person.
 *
 * <p>An account appears at the first sign-in and remembers the roles Keycloak last gave. Two things shut it out,
 * independently: an admin of ours blocks it, with a reason, or Keycloak has it disabled or gone. Either ends sessions
 * and calls within seconds; undoing one leaves the other. (REQUIREMENTS I2)
 */
@Entity
public class Account extends VersionedEntity {

    private static final int LONGEST_REASON = 500;
    private static final int LONGEST_NAME = 250;

    @Column(length = 64, nullable = false, unique = true, updatable = false)
    private String subject;

    @Column(length = 200, nullable = false)
    private String roles;

    @Column(length = LONGEST_NAME)
    private String displayName;

    @Column(nullable = false)
    private Instant lastSignInAt;

    private Instant blockedAt;

    @Column(length = 64)
    private String blockedBy;

    @Column(length = LONGEST_REASON)
    private String blockReason;

    private Instant disabledAtProviderAt;

    protected Account() {}

    /** The account of someone who signs in for the first time. */
    public static Account signedIn(String subject, Collection<String> roles, Instant now) {
        Account account = new Account();
        account.subject = Objects.requireNonNull(subject, "subject");
        account.signedIn(roles, now);
        return account;
    }

    /** Another sign-in, with the roles Keycloak gives now. */
    public void signedIn(Collection<String> roles, Instant now) {
        this.roles = String.join(",", new TreeSet<>(roles));
        this.lastSignInAt = now;
    }

    /** Takes over the name that a sign-in told; one that is blank tells nothing. */
    public void named(String name) {
        if (name != null && !name.isBlank()) {
            String told = name.strip();
            displayName = told.substring(0, Math.min(told.length(), LONGEST_NAME));
        }
    }

    /**
     * Shuts this account out until it is unblocked; blocking again replaces the reason.
     *
     * @throws BusinessException INVALID reason-missing
     */
    public void block(String by, String reason, Instant now) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        blockedBy = Objects.requireNonNull(by, "by");
        blockReason = reason.strip();
        blockedAt = now;
    }

    /** Lets them in again. */
    public void unblock(Instant now) {
        blockedAt = null;
        blockedBy = null;
        blockReason = null;
    }

    /** Keycloak says that this user is disabled or gone. */
    public void disabledAtProvider(Instant now) {
        if (disabledAtProviderAt == null) {
            disabledAtProviderAt = now;
        }
    }

    /** Keycloak knows them again. */
    public void enabledAtProvider() {
        disabledAtProviderAt = null;
    }

    /** Whether nothing may be done with this account, for whichever reason. */
    public boolean shutOut() {
        return blocked() || disabledAtProviderAt != null;
    }

    /** Whether an admin of ours has blocked it. */
    public boolean blocked() {
        return blockedAt != null;
    }

    /** The OIDC sub. */
    public String subject() {
        return subject;
    }

    /** As the last sign-in told it; null when none ever did. */
    public String displayName() {
        return displayName;
    }

    /** The roles of the last sign-in, in the order of the alphabet. */
    public List<String> roles() {
        return roles.isEmpty() ? List.of() : List.of(roles.split(","));
    }

    /** Never null. */
    public Instant lastSignInAt() {
        return lastSignInAt;
    }

    /** Null when not blocked. */
    public Instant blockedAt() {
        return blockedAt;
    }

    /** The subject of the admin who blocked it, null when not blocked. */
    public String blockedBy() {
        return blockedBy;
    }

    /** Null when not blocked. */
    public String blockReason() {
        return blockReason;
    }

    /** Since when Keycloak has had it disabled, as far as we saw; null when it hasn't. */
    public Instant disabledAtProviderAt() {
        return disabledAtProviderAt;
    }
}
