package org.televisit.application.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.televisit.application.security.Actor;
import org.televisit.application.vault.ReasonSeal;
import org.televisit.domain.audit.AuditEvent;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;

/** The names of those that lines of one page are about, and what was written about them; each is looked up once. */
final class TrailNames {

    private final PersonRepository people;
    private final ReasonSeal words;

    private final Map<String, Optional<String>> actors = new HashMap<>();
    private final Map<Long, Optional<Patient>> patients = new HashMap<>();

    TrailNames(PersonRepository people, ReasonSeal words) {
        this.people = people;
        this.words = words;
    }

    /** Null for the server itself and for whom nobody knows. */
    String actor(String subject) {
        return subject.equals(Actor.SYSTEM.subject())
                ? null
                : actors.computeIfAbsent(subject, people::nameOf).orElse(null);
    }

    /** Null for null. */
    String patient(Long key) {
        return patientWith(key).map(Patient::displayName).orElse(null);
    }

    /** Why, as it was written; null without a reason. */
    String reason(AuditEvent event) {
        return words.open(patientWith(event.patientId()).orElse(null), event.reason());
    }

    private Optional<Patient> patientWith(Long key) {
        return key == null ? Optional.empty() : patients.computeIfAbsent(key, people::patientByKey);
    }
}
