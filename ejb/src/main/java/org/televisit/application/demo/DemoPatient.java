package org.televisit.application.demo;

import java.util.Locale;
import org.televisit.application.security.DemoPeople;
import org.televisit.application.security.SignInClaims;

/** The patients of the demo realm; their subjects are fixed there. */
enum DemoPatient {
    MARIA("101", "Maria", "Silva", "1957-04-23", null),
    LI("102", "Li", "Wei", "1984-11-02", null),
    JUAN("103", "Juan", "Pérez", "1971-06-30", "es"),
    AISHA("104", "Aisha", "Khan", "1992-02-14", null),
    PETER("105", "Peter", "Brandt", "1943-09-08", null),
    SOFIA("106", "Sofia", "Rossi-Lund", "2001-12-19", null);

    private final String subject;
    private final String given;
    private final String family;
    private final String birthDate;
    private final String language;

    DemoPatient(String number, String given, String family, String birthDate, String language) {
        this.subject = DemoPeople.SUBJECTS + number;
        this.given = given;
        this.family = family;
        this.birthDate = birthDate;
        this.language = language;
    }

    static String mail(Enum<?> person) {
        return person.name().toLowerCase(Locale.ROOT) + "@example.org";
    }

    String subject() {
        return subject;
    }

    String displayName() {
        return given + " " + family;
    }

    SignInClaims claims() {
        return new SignInClaims(given, family, mail(this), birthDate, language, null);
    }
}
