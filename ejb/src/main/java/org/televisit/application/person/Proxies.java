package org.televisit.application.person;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.Proxy;
import org.televisit.domain.person.ProxyRepository;
import org.televisit.domain.shared.Bundles;

/** Whether somebody is a patient or may act for them now (REQUIREMENTS I3). */
@Dependent
public class Proxies {

    @Inject
    private ProxyRepository grants;

    @Inject
    private ApplicationClock clock;

    /** Whether the person of this OIDC sub is the patient, or may act for them; null is nobody. */
    public boolean speaksFor(String subject, Patient patient) {
        return subject != null
                && (subject.equals(patient.subject())
                        || grants.between(subject, patient, clock.now()).isPresent());
    }

    /** The grant by which this person, not the patient themselves, may act now. */
    public Optional<Proxy> grant(String subject, Patient patient) {
        return grants.between(subject, patient, clock.now());
    }

    /**
     * The name under which this person sits in for the patient, "Ana Silva for Maria Silva"; the patient's own for the
     * patient.
     *
     * @param language of who reads it; null for the language of last resort
     */
    public String seatName(String subject, Patient patient, String language) {
        if (subject.equals(patient.subject())) {
            return patient.displayName();
        }
        ResourceBundle words = Bundles.in(
                language == null ? Locale.ROOT : Locale.forLanguageTag(language),
                "org.televisit.application.proxy",
                Proxies.class);
        return grant(subject, patient)
                .map(proxy -> MessageFormat.format(words.getString("seat"), proxy.displayName(), patient.displayName()))
                .orElseGet(patient::displayName);
    }

    /** The patients that this person may act for now, they themselves not among them. */
    public List<Patient> actedForBy(String subject) {
        return grants.actingBy(subject, clock.now()).stream()
                .map(Proxy::patient)
                .toList();
    }

    /** The OIDC subs of those who may act for this patient now, the patient not among them. */
    public List<String> of(Patient patient) {
        return grants.actingFor(patient, clock.now()).stream()
                .map(Proxy::subject)
                .toList();
    }
}
