package org.televisit.domain.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;

/** A row with a key that never leaves the server and a version that tells a stale writer so. */
@MappedSuperclass
public abstract class VersionedEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private int version;

    protected VersionedEntity() {}

    /** The internal key; null until stored. For joins and locks on this side of the server only. */
    public Long id() {
        return id;
    }

    /** Rises with each stored change, from 0; a form hands back the one it was filled from. */
    public int version() {
        return version;
    }

    /**
     * Refuses a change that was decided upon an older state.
     *
     * @throws BusinessException CONFLICT stale
     */
    public void requireVersion(int expected) {
        if (version != expected) {
            throw new BusinessException(BusinessException.Category.CONFLICT, "stale");
        }
    }
}
