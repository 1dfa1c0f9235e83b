package org.televisit.application.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.televisit.application.appointment.Parties;
import org.televisit.application.security.AccountService;
import org.televisit.application.security.Actor;
import org.televisit.application.security.CurrentActor;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.AppointmentRepository;
import org.televisit.domain.appointment.AppointmentStatus;
import org.televisit.domain.call.JoinTicket;
import org.televisit.domain.notification.CalendarFeed;
import org.televisit.domain.notification.OutboxRepository;
import org.televisit.domain.person.Person;
import org.televisit.domain.person.PersonRepository;

/** The private address under which a calendar programme finds a person's visits (REQUIREMENTS A10). */
@Stateless
@RolesAllowed({Roles.PATIENT, Roles.DOCTOR})
public class CalendarFeedService {

    private static final Duration BACK = Duration.ofDays(31);
    private static final Duration AHEAD = Duration.ofDays(366);

    @Inject
    private OutboxRepository outbox;

    @Inject
    private Parties parties;

    @Inject
    private AppointmentRepository appointments;

    @Inject
    private PersonRepository people;

    @Inject
    private AccountService accounts;

    @Inject
    private MailSettings settings;

    @Inject
    private CurrentActor caller;

    @Inject
    private ApplicationClock clock;

    /** Whether the caller has an address, and since when; the address itself is told by {@link #renew} alone. */
    public FeedAddress address() {
        return new FeedAddress(null, mine().map(CalendarFeed::madeAt).orElse(null));
    }

    /** Makes the caller a new address and tells it; an older one leads nowhere from then on. */
    public FeedAddress renew() {
        String token = JoinTicket.newToken();
        String hash = JoinTicket.hashOf(token);
        Instant now = clock.now();
        mine().ifPresentOrElse(
                        feed -> feed.renew(hash, now),
                        () -> outbox.add(CalendarFeed.open(caller.actor().subject(), hash, now)));
        return new FeedAddress(settings.page("/feed/" + token + ".ics"), now);
    }

    /** Gives the address up. */
    public void stop() {
        mine().ifPresent(outbox::remove);
    }

    /**
     * The visits of the person whose address has this token, of the last month and the next year, as .ics. The token
     * stands for a sign-in, so anybody may ask.
     *
     * @return empty when the token leads nowhere, or to a person who is shut out
     */
    @PermitAll
    public Optional<String> feed(String token) {
        return outbox.feedByToken(JoinTicket.hashOf(token))
                .map(CalendarFeed::subject)
                .filter(subject -> !accounts.shutOut(subject))
                .map(this::calendar);
    }

    /**
     * One visit as .ics, to be put into a calendar by hand; for those who may see it.
     *
     * @throws org.televisit.domain.shared.BusinessException NOT_FOUND; FORBIDDEN not-yours
     */
    public String visit(String appointmentId) {
        Actor actor = caller.actor();
        return calendar(List.of(parties.toRead(appointmentId, actor)), actor.subject());
    }

    private Optional<CalendarFeed> mine() {
        return outbox.feedOf(caller.actor().subject());
    }

    private String calendar(String subject) {
        Instant now = clock.now();
        Instant from = now.minus(BACK);
        Instant until = now.plus(AHEAD);
        List<Appointment> visits = Stream.concat(
                        appointments.ofPatient(subject, from, until).stream(),
                        appointments.ofPractitioner(subject, from, until).stream())
                .toList();
        return calendar(visits, subject);
    }

    private String calendar(List<Appointment> visits, String subject) {
        Map<Long, Integer> sequences = sequences(visits);
        Phrases phrases =
                Phrases.in(people.personBySubject(subject).map(Person::language).orElse(null));
        List<CalendarEvent> events = visits.stream()
                .map(visit -> event(visit, subject, sequences.getOrDefault(visit.id(), 0), phrases))
                .toList();
        // the stamp is the newest change and not this moment, so that an unchanged feed reads the same
        Instant stamp = visits.stream()
                .map(CalendarFeedService::changed)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return new VisitCalendar(settings.hospital(), settings.from(), stamp).feed(events);
    }

    private CalendarEvent event(Appointment visit, String subject, int sequence, Phrases phrases) {
        boolean asPatient = !subject.equals(visit.practitioner().subject());
        Person other = asPatient ? visit.practitioner() : visit.patient();
        String url = settings.page("/visit/detail.xhtml?id=" + visit.publicId());
        return new CalendarEvent(
                visit.publicId() + "@" + settings.host(),
                sequence,
                visit.startsAt(),
                Duration.ofMinutes(visit.lengthMinutes()),
                Moments.zone(visit.zone()),
                phrases.text("calendar.summary", Map.of("who", other.displayName())),
                phrases.text("calendar.description", Map.of("url", url)),
                url,
                visit.status() == AppointmentStatus.CANCELLED);
    }

    private Map<Long, Integer> sequences(List<Appointment> visits) {
        Map<Long, Integer> sequences = new HashMap<>();
        if (!visits.isEmpty()) {
            outbox.sequences(visits.stream().map(Appointment::id).toList())
                    .forEach(row -> sequences.put((Long) row[0], (Integer) row[1]));
        }
        return sequences;
    }

    private static Instant changed(Appointment visit) {
        return visit.settledAt() == null ? visit.bookedAt() : visit.settledAt();
    }
}
