package org.televisit.application.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.televisit.application.signaling.KeyedRate;
import org.televisit.domain.shared.TooOftenException;

/**
 * How often one person may do on this node what costs others something: times that nobody else can have any more, rows
 * and messages. Far above what a person does by hand; the use cases ask, so that pages, REST and FHIR count together.
 */
@ApplicationScoped
public class PersonLimits {

    private static final int MOST = 100_000;

    private KeyedRate bookings;
    private KeyedRate moves;
    private KeyedRate tickets;

    /** For the container. */
    protected PersonLimits() {}

    /** The settings are those of docs/settings.md. */
    @Inject
    public PersonLimits(
            @ConfigProperty(name = "televisit.bookings.per.hour", defaultValue = "300") int bookingsPerHour,
            @ConfigProperty(name = "televisit.moves.per.hour", defaultValue = "120") int movesPerHour,
            @ConfigProperty(name = "televisit.tickets.per.minute", defaultValue = "120") int ticketsPerMinute) {
        this(bookingsPerHour, movesPerHour, ticketsPerMinute, System::nanoTime);
    }

    /** For tests that bring their own clock. */
    PersonLimits(int bookingsPerHour, int movesPerHour, int ticketsPerMinute, LongSupplier nanoClock) {
        bookings = rate("televisit.bookings.per.hour", bookingsPerHour, TimeUnit.HOURS, nanoClock);
        moves = rate("televisit.moves.per.hour", movesPerHour, TimeUnit.HOURS, nanoClock);
        tickets = rate("televisit.tickets.per.minute", ticketsPerMinute, TimeUnit.MINUTES, nanoClock);
    }

    private static KeyedRate rate(String name, int most, TimeUnit within, LongSupplier nanoClock) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException(name + " must be 1 to " + MOST);
        }
        return new KeyedRate((double) most / within.toSeconds(1), most, nanoClock);
    }

    /**
     * Counts a booking, a series as one. This server's own and admins', who book for the whole house, are not counted.
     *
     * @throws TooOftenException too-many-bookings
     */
    public void booking(Actor actor) {
        if (!actor.isSystem() && !actor.isAdmin()) {
            take(bookings, actor, "too-many-bookings");
        }
    }

    /**
     * Counts a visit that is moved by the patient or who speaks for them. Its time is another's again, but each move tells
     * both people and whoever waits for a time. Staff, who move what they must, are not counted.
     *
     * @throws TooOftenException too-many-moves
     */
    public void move(Actor actor) {
        take(moves, actor, "too-many-moves");
    }

    /**
     * Counts a ticket for a room.
     *
     * @throws TooOftenException too-many-tickets
     */
    public void ticket(Actor actor) {
        take(tickets, actor, "too-many-tickets");
    }

    private static void take(KeyedRate rate, Actor actor, String reason) {
        int wait = rate.secondsToWait(actor.subject());
        if (wait > 0) {
            throw new TooOftenException(reason, wait);
        }
    }
}
