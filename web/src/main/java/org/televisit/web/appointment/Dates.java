package org.televisit.web.appointment;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Calendar days as addresses hold them. */
public final class Dates {

    private Dates() {}

    /** The day, or null for none or for what is no ISO date: an address can hold anything. */
    public static LocalDate of(String iso) {
        try {
            return iso == null ? null : LocalDate.parse(iso);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
