package org.televisit.application.notification;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Visits as .ics: one in a mail, all of a person's in their private feed. */
final class VisitCalendar {

    private final String hospital;
    private final String organizer;
    private final Instant now;

    /** @param organizer the address that invites */
    VisitCalendar(String hospital, String organizer, Instant now) {
        this.hospital = hospital;
        this.organizer = organizer;
        this.now = now;
    }

    /** One event told to one person: METHOD REQUEST, or CANCEL when it is cancelled; a null address names nobody. */
    String invitation(CalendarEvent event, String attendee) {
        Calendar calendar = calendar(event.cancelled() ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST);
        calendar.add(ZoneDefinition.of(event.zone(), event.start(), event.start()));
        VEvent told = event(event);
        Organizer inviting = new Organizer(URI.create("mailto:" + organizer));
        inviting.add(new Cn(hospital));
        told.add(inviting);
        if (attendee != null) {
            told.add(attendee(attendee));
        }
        calendar.add(told);
        return text(calendar);
    }

    /** All of these, for a programme that reads them again and again. */
    String feed(List<CalendarEvent> events) {
        Calendar calendar = calendar(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", hospital));
        Map<String, Instant[]> spans = new TreeMap<>();
        for (CalendarEvent event : events) {
            Instant[] span =
                    spans.computeIfAbsent(event.zone().getId(), zone -> new Instant[] {event.start(), event.start()});
            span[0] = event.start().isBefore(span[0]) ? event.start() : span[0];
            span[1] = event.start().isAfter(span[1]) ? event.start() : span[1];
        }
        spans.forEach((zone, span) -> calendar.add(ZoneDefinition.of(ZoneId.of(zone), span[0], span[1])));
        events.forEach(event -> calendar.add(event(event)));
        return text(calendar);
    }

    private static Calendar calendar(Method method) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Televisit//Televisit//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        return calendar;
    }

    private VEvent event(CalendarEvent event) {
        VEvent told = new VEvent(false);
        told.add(new Uid(event.uid()));
        told.add(new DtStamp(now));
        told.add(new Sequence(event.sequence()));
        told.add(new DtStart<>(onTheClock(event.start(), event.zone())));
        told.add(new DtEnd<>(onTheClock(event.start().plus(event.length()), event.zone())));
        told.add(new Summary(event.summary()));
        told.add(new Description(event.description()));
        told.add(new Url(URI.create(event.url())));
        told.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return told;
    }

    // a time that the clock shows twice means the first (RFC 5545, 3.3.5): the second can only be told in UTC
    private static Temporal onTheClock(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        return local.equals(local.withEarlierOffsetAtOverlap()) ? local : at;
    }

    private static Attendee attendee(String address) {
        Attendee attendee = new Attendee(URI.create("mailto:" + address));
        attendee.add(PartStat.ACCEPTED);
        attendee.add(new Rsvp(false));
        return attendee;
    }

    private static String text(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
