package org.televisit.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;

/** A logout token of the identity provider that was obeyed, remembered so that it is not obeyed again. */
@Entity
public class ObeyedLogout {

    @Id
    @Column(length = 64)
    private String tokenHash;

    @Column(nullable = false, updatable = false)
    private Instant obeyedAt;

    protected ObeyedLogout() {}

    static ObeyedLogout of(String tokenHash, Instant now) {
        ObeyedLogout obeyed = new ObeyedLogout();
        obeyed.tokenHash = Objects.requireNonNull(tokenHash, "token hash");
        obeyed.obeyedAt = now;
        return obeyed;
    }
}
