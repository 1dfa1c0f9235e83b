package org.televisit.application.appointment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a hospital says about emergencies and telephones. */
@ApplicationScoped
public class PreparationSettings {

    @Inject
    @ConfigProperty(name = "televisit.emergency.number", defaultValue = "112")
    private String emergencyNumber;

    @Inject
    @ConfigProperty(name = "televisit.phone.region", defaultValue = "ES")
    private String phoneRegion;

    /** What a patient calls in an emergency. */
    public String emergencyNumber() {
        return emergencyNumber;
    }

    /** Two letters (ISO 3166): the country of a number that is typed without one. */
    public String phoneRegion() {
        return phoneRegion;
    }
}
