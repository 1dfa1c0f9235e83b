package org.televisit.domain.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;

/**
 * Someone who gives care: in Keycloak the role is "doctor".
 *
 * <p>The record is made at the first sign-in, with the title "Dr." and no particular specialty, until somebody says
 * what they practise.
 */
@Entity
public class Practitioner extends Person {

    @Column(length = 40, nullable = false)
    private String title = "Dr.";

    @Enumerated(EnumType.STRING)
    @Column(length = 40, nullable = false)
    private Specialty specialty = Specialty.OTHER;

    protected Practitioner() {}

    private Practitioner(String subject, String givenName, String familyName, String email) {
        super(subject, givenName, familyName, email);
    }

    /** A record from the claims of a first sign-in; the e-mail may be null. */
    public static Practitioner register(String subject, String givenName, String familyName, String email) {
        return new Practitioner(subject, givenName, familyName, email);
    }

    /** Says what they practise, and the title patients know them by (may be empty, not null). */
    public void practises(String title, Specialty specialty) {
        this.title = Objects.requireNonNull(title, "title");
        this.specialty = Objects.requireNonNull(specialty, "specialty");
    }

    /** Title and full name: "Dr. Amina Otieno". */
    @Override
    public String displayName() {
        return (title + " " + fullName()).strip();
    }

    /** Never null, may be empty. */
    public String title() {
        return title;
    }

    /** Never null. */
    public Specialty specialty() {
        return specialty;
    }
}
