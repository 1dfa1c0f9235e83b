package org.televisit.application.person;

import java.time.Instant;
import org.televisit.domain.person.Proxy;
import org.televisit.domain.person.ProxyRelation;

/**
 * A patient for whom the caller may act.
 *
 * @param proxyId of the grant, to end it by
 * @param until null for until it is ended
 */
public record ActingFor(String proxyId, String patientId, String name, ProxyRelation relation, Instant until) {

    static ActingFor of(Proxy proxy) {
        return new ActingFor(
                proxy.publicId(),
                proxy.patient().publicId(),
                proxy.patient().displayName(),
                proxy.relation(),
                proxy.grantedUntil());
    }
}
