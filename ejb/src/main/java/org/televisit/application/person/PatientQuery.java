package org.televisit.application.person;

import java.time.LocalDate;
import org.televisit.domain.person.PatientKey;

/**
 * Whom to look for.
 *
 * @param text words that each begin a name, the record number or the e-mail, at most five; null or blank for anybody
 * @param birthDate null for any
 * @param after {@link PatientPage#next()} of the page before; null for the first
 * @param limit 1 to 100; more is cut
 */
public record PatientQuery(String text, LocalDate birthDate, PatientKey after, int limit) {}
