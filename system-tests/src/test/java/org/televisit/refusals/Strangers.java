package org.televisit.refusals;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.refusals.RoleTable.Asker;

/** Everybody who has no part in a visit, and an admin who reads what is written down of them. */
record Strangers(Map<Asker, Person> people, RefusedLines lines) {

    static Strangers of(Clinic clinic) {
        Map<Asker, Person> people = new LinkedHashMap<>();
        people.put(Asker.OTHER_PATIENT, clinic.patient());
        people.put(Asker.OTHER_DOCTOR, clinic.doctor());
        people.put(Asker.ADMIN, clinic.admin());
        people.put(Asker.NOBODY, clinic.nobody());
        return new Strangers(people, new RefusedLines(clinic.admin()));
    }

    /** As exact as the trail is. */
    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether it is written down that this one was refused the visit, its patient, or the request as such. */
    boolean written(FullVisit full, Asker asker, Instant since, String request) {
        String actor = people.get(asker).subject();
        return Stream.of(
                        List.of("Appointment", full.visit().id()),
                        List.of("Patient", full.visit().patient().publicId()),
                        List.of("Request", request))
                .anyMatch(thing -> lines.has(thing.get(0), thing.get(1), actor, since));
    }

    /** What is wrong with an answer: another status than expected, unless that is "any", and what it gives away. */
    static List<String> judged(Answer answer, String expected, String what) {
        List<String> wrong = new ArrayList<>();
        if (!expected.equals("any") && !expected.equals(Integer.toString(answer.status()))) {
            wrong.add(what + ": " + expected + " expected, but " + answer.status());
        }
        FullVisit.leaks(answer).forEach(word -> wrong.add(what + " gives away " + word));
        return wrong;
    }
}
