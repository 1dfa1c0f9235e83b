package org.televisit.application.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Who somebody is, as their record has it; each part but the name may be null.
 *
 * @param proxies who may act for them now
 */
public record ExportedPerson(
        String id,
        String givenName,
        String familyName,
        LocalDate birthDate,
        String recordNumber,
        String email,
        String phone,
        String language,
        String zone,
        Instant verifiedAt,
        List<ExportedPerson.ActsFor> proxies) {

    public ExportedPerson {
        proxies = List.copyOf(proxies);
    }

    /** Somebody who may act for them. @param until null for until it is ended */
    public record ActsFor(String name, String relation, Instant since, Instant until) {}

    /** Never shows who it is: a view may end up in a log. */
    @Override
    public String toString() {
        return "ExportedPerson[id=" + id + "]";
    }
}
