package org.televisit.application.person;

import java.time.Instant;
import org.televisit.domain.person.Proxy;
import org.televisit.domain.person.ProxyRelation;

/**
 * Somebody who acts for a patient, as the patient and staff see them.
 *
 * @param id to end it by
 * @param until null for until it is ended
 */
public record ProxyView(String id, String name, ProxyRelation relation, Instant since, Instant until) {

    static ProxyView of(Proxy proxy) {
        return new ProxyView(
                proxy.publicId(), proxy.displayName(), proxy.relation(), proxy.grantedFrom(), proxy.grantedUntil());
    }
}
