package org.televisit.domain.person;

/** What a practitioner mainly practises; shown through the bundles, never in a mail (REQUIREMENTS A10). */
public enum Specialty {
    GENERAL_PRACTICE,
    CARDIOLOGY,
    DERMATOLOGY,
    PEDIATRICS,
    OTHER
}
