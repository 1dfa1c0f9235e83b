package org.televisit.application.person;

import java.util.List;
import org.televisit.domain.person.PatientKey;

/**
 * Some patients, by family and given name.
 *
 * @param next to be asked with for the next page; null at the end
 */
public record PatientPage(List<PatientView> patients, PatientKey next) {}
