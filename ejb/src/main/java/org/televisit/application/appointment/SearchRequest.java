package org.televisit.application.appointment;

import java.time.ZoneId;
import org.televisit.domain.person.Specialty;

/**
 * Whom somebody looks for; all that is not null must fit.
 *
 * @param text words of the name, without regard to case and accents; null or blank for any
 * @param specialty null for any
 * @param departmentCode null for any
 * @param visitTypeCode the kind of visit whose next free time is wanted; never null
 * @param zone the reader's; null for their preference
 */
public record SearchRequest(
        String text, Specialty specialty, String departmentCode, String visitTypeCode, ZoneId zone) {}
