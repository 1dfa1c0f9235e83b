package org.televisit.application.person;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PatientRepository;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.person.Practitioner;

/** Whom somebody may mean who types a name, for lists that are then read along each one's index; 20 of them at most. */
@Dependent
public class NamedPeople {

    private static final int MOST = 20;

    @Inject
    private PersonRepository people;

    @Inject
    private PatientRepository patients;

    /** Patients of that name. */
    public List<Patient> patients(String typed) {
        return patients.search(typed, null, null, MOST);
    }

    /** Practitioners who have this in their name or title. */
    public List<Practitioner> doctors(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return people.practitioners().stream()
                .filter(doctor -> doctor.displayName().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(MOST)
                .toList();
    }
}
