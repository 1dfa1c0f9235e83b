package org.televisit.domain.shared;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;

/** Something the outside may name. It is known by its public id, and equal by it, stored or not. */
@MappedSuperclass
public abstract class PublicEntity extends VersionedEntity {

    @Column(length = PublicIds.LENGTH, nullable = false, updatable = false, unique = true)
    private String publicId = PublicIds.next();

    protected PublicEntity() {}

    /** 22 characters of base64url, 128 random bits: not guessable (REQUIREMENTS I4). */
    public String publicId() {
        return publicId;
    }

    // Through the accessor, because the other may be a proxy whose fields are empty.
    @Override
    public final boolean equals(Object other) {
        return this == other || other instanceof PublicEntity that && publicId().equals(that.publicId());
    }

    @Override
    public final int hashCode() {
        return publicId().hashCode();
    }
}
