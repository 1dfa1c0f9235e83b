package org.televisit.application.demo;

import java.time.ZoneId;
import org.televisit.application.security.DemoPeople;
import org.televisit.application.security.SignInClaims;
import org.televisit.domain.person.Specialty;

/** The doctors of the demo realm; their subjects are fixed there. */
enum DemoDoctor {
    OTIENO("201", "Amina", "Otieno", Specialty.GENERAL_PRACTICE, "Africa/Nairobi"),
    HADDAD("202", "Karim", "Haddad", Specialty.CARDIOLOGY, "Europe/Madrid"),
    NOVAK("203", "Jana", "Novak", Specialty.DERMATOLOGY, "Europe/Madrid"),
    ROSSI("204", "Luca", "Rossi", Specialty.PEDIATRICS, "Europe/Rome");

    private final String subject;
    private final String given;
    private final String family;
    private final Specialty specialty;
    private final ZoneId zone;

    DemoDoctor(String number, String given, String family, Specialty specialty, String zone) {
        this.subject = DemoPeople.SUBJECTS + number;
        this.given = given;
        this.family = family;
        this.specialty = specialty;
        this.zone = ZoneId.of(zone);
    }

    String subject() {
        return subject;
    }

    Specialty specialty() {
        return specialty;
    }

    ZoneId zone() {
        return zone;
    }

    String displayName() {
        return "Dr. " + given + " " + family;
    }

    SignInClaims claims() {
        return new SignInClaims(given, family, DemoPatient.mail(this), null, null, zone.getId());
    }
}
