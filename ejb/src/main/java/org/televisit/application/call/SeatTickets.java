package org.televisit.application.call;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.televisit.application.appointment.AppointmentSettings;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.call.JoinTicket;
import org.televisit.domain.call.Participation;
import org.televisit.domain.call.TicketKind;

/** Issues the tickets that open sockets; only their hashes are kept. */
@Dependent
public class SeatTickets {

    private static final Duration ENTRY_LIFE = Duration.ofMinutes(2);

    @Inject
    private CallRepository calls;

    @Inject
    private AppointmentSettings settings;

    /** A ticket for a page that opens now. */
    String entry(Participation seat, Instant now) {
        return issue(seat, TicketKind.ENTRY, now, now.plus(ENTRY_LIFE));
    }

    /** The one ticket with which this seat comes back, also when the doctor reopens the call; earlier unused ones end with it. */
    String resume(Participation seat, Instant now) {
        calls.revokeTicketsOf(seat, TicketKind.RESUME, now);
        Call call = seat.call();
        return issue(
                seat,
                TicketKind.RESUME,
                now,
                call.appointment().doorOpenUntil(now).plus(settings.reopenWithin()));
    }

    private String issue(Participation seat, TicketKind kind, Instant now, Instant expiresAt) {
        String token = JoinTicket.newToken();
        calls.save(JoinTicket.issue(seat, JoinTicket.hashOf(token), kind, now, expiresAt));
        return token;
    }
}
