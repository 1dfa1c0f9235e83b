package org.televisit.domain.rules;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Objects;
import org.televisit.domain.shared.VersionedEntity;

/**
 * What admins have set a rule to, or that they took that back. A row stays when the rule goes back to its default, so
 * that the page can say who did that and when; all that was before is in the audit trail.
 */
@Entity
public class Setting extends VersionedEntity {

    @Column(length = 64, nullable = false, updatable = false, unique = true)
    private String name;

    @Column(length = 32)
    private String chosen;

    @Column(length = 64, nullable = false)
    private String changedBy;

    @Column(nullable = false)
    private Instant changedAt;

    protected Setting() {}

    /** One that nobody has changed before; {@link #change} follows. */
    static Setting of(String name) {
        Setting setting = new Setting();
        setting.name = Objects.requireNonNull(name, "name");
        return setting;
    }

    /**
     * Sets it.
     *
     * @param value as settings are written, up to 32 characters; null for the default
     * @param by the admin's OIDC sub
     */
    public void change(String value, String by, Instant now) {
        chosen = value;
        changedBy = Objects.requireNonNull(by, "by");
        changedAt = Objects.requireNonNull(now, "now");
    }

    /** As in docs/settings.md. */
    public String name() {
        return name;
    }

    /** What it is set to; null when it is back at its default. */
    public String chosen() {
        return chosen;
    }

    /** The OIDC sub of who changed it last. */
    public String changedBy() {
        return changedBy;
    }

    /** When it was changed last. */
    public Instant changedAt() {
        return changedAt;
    }
}
