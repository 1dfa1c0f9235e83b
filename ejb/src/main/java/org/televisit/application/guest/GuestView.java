package org.televisit.application.guest;

import java.time.Instant;
import org.televisit.domain.guest.GuestKind;
import org.televisit.domain.guest.GuestLink;
import org.televisit.domain.guest.GuestStatus;

/**
 * A guest's link as the doctor sees it.
 *
 * @param number which of the call's links it is, from 1
 * @param since since when it stands where it stands
 * @param agreed what the patient says; null for nothing yet
 */
public record GuestView(
        String id,
        int number,
        String name,
        GuestKind kind,
        GuestStatus status,
        Instant createdAt,
        Instant since,
        Boolean agreed) {

    static GuestView of(GuestLink link) {
        return new GuestView(
                link.publicId(),
                link.number(),
                link.name(),
                link.kind(),
                link.status(),
                link.createdAt(),
                link.since(),
                link.agreed());
    }
}
