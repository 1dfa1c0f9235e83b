package org.televisit.application.person;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.televisit.application.audit.AuditEntry;
import org.televisit.application.audit.AuditTrail;
import org.televisit.application.audit.Author;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.audit.AuditAction;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Proxy;
import org.televisit.domain.person.ProxyRelation;
import org.televisit.domain.person.ProxyRepository;
import org.televisit.domain.shared.BusinessException;

/** Begins and ends what proxies may do, each with its audit row. */
@Dependent
public class ProxyGrants {

    @Inject
    private ProxyRepository proxies;

    @Inject
    private PersonRepository people;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<ProxyEnded> ended;

    /**
     * @param until null for until it is ended
     * @param by the OIDC sub of who grants; {@code author} is who acts now, the proxy themselves when they accept
     * @throws BusinessException INVALID proxy-self, proxy-until-past; CONFLICT proxy-exists
     */
    Proxy grant(Patient patient, String subject, ProxyRelation relation, Instant until, String by, Author author) {
        Instant now = clock.now();
        proxies.ever(patient).stream()
                .filter(older -> older.subject().equals(subject) && older.endedAt() == null && !older.stands(now))
                .forEach(over -> end(over, author));
        Proxy granted = proxies.save(Proxy.grant(patient, subject, nameOf(subject), relation, until, by, now));
        audit.record(author, entry(AuditAction.PROXY_GRANT, granted));
        return granted;
    }

    /** Takes a grant back; sockets opened by it are closed after the commit. */
    void end(Proxy proxy, Author by) {
        if (proxy.endedAt() == null) {
            proxy.end(by.subject(), clock.now());
            proxies.flush();
            audit.record(by, entry(AuditAction.PROXY_END, proxy));
            ended.fire(new ProxyEnded(proxy.subject(), proxy.patient().id()));
        }
    }

    private static AuditEntry entry(AuditAction action, Proxy proxy) {
        return new AuditEntry(action, "Proxy", proxy.publicId(), proxy.patient().id(), proxy.subject());
    }

    private String nameOf(String subject) {
        return people.nameOf(subject).filter(name -> !name.isBlank()).orElse(subject);
    }
}
