package org.televisit.application.trail;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.televisit.application.security.Actor;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;

/** The names of those that lines of one page are about; each is looked up once. */
final class TrailNames {

    private final PersonRepository people;

    private final Map<String, Optional<String>> actors = new HashMap<>();
    private final Map<Long, Optional<String>> patients = new HashMap<>();

    TrailNames(PersonRepository people) {
        this.people = people;
    }

    /** Null for the server itself and for whom nobody knows. */
    String actor(String subject) {
        return subject.equals(Actor.SYSTEM.subject())
                ? null
                : actors.computeIfAbsent(subject, people::nameOf).orElse(null);
    }

    /** Null for null. */
    String patient(Long key) {
        return key == null
                ? null
                : patients.computeIfAbsent(key, id -> people.patientByKey(id).map(Patient::displayName))
                        .orElse(null);
    }
}
