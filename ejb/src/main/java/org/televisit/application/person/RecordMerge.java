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
import org.televisit.domain.person.PatientRepository;
import org.televisit.domain.person.Proxy;
import org.televisit.domain.person.ProxyRepository;

/** Makes two records of one person one: everything of the first becomes the second's, and the first is gone. */
@Dependent
public class RecordMerge {

    @Inject
    private PatientRepository patients;

    @Inject
    private ProxyRepository proxies;

    @Inject
    private ApplicationClock clock;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RecordsMerged> merged;

    /** The second keeps its own details; language and zone it has not chosen come from the first. */
    void merge(Patient from, Patient into, Author by) {
        merged.fire(new RecordsMerged(from, into));
        patients.moveInvitations(from, into);
        moveProxies(from, into, by);
        if (into.language() == null && into.zone() == null) {
            into.prefers(from.language(), from.zone());
        }
        audit.record(by, AuditEntry.ofPatient(AuditAction.LINK, into, "merged:" + from.publicId()));
        patients.remove(from);
    }

    // Who acted for both acts on by the older grant; who is the patient themselves needs none.
    private void moveProxies(Patient from, Patient into, Author by) {
        Instant now = clock.now();
        for (Proxy proxy : proxies.ever(from)) {
            boolean needless = proxies.between(proxy.subject(), into, now).isPresent()
                    || proxy.subject().equals(into.subject());
            if (needless) {
                proxy.end(by.subject(), now);
            }
            proxy.follow(into);
        }
    }
}
