package org.televisit.product;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * A visit as a calendar programme reads it.
 *
 * @param visit public id
 * @param method what the programme is asked to do with it
 */
public record Entry(String visit, String method, Instant start, Instant end) {

    /** The one in this .ics. */
    public static Entry in(String calendar) {
        try {
            Calendar read = new CalendarBuilder().build(new StringReader(calendar));
            VEvent event = read.<VEvent>getComponent(Component.VEVENT).orElseThrow();
            String uid = event.getUid().orElseThrow().getValue();
            return new Entry(
                    uid.substring(0, uid.indexOf('@')),
                    read.getProperty(Property.METHOD).orElseThrow().getValue(),
                    moment(event.getDateTimeStart().getDate()),
                    moment(event.getDateTimeEnd().getDate()));
        } catch (IOException | ParserException e) {
            throw new AssertionError("no calendar: " + calendar, e);
        }
    }

    private static Instant moment(Object time) {
        return time instanceof Instant instant
                ? instant
                : ZonedDateTime.from((Temporal) time).toInstant();
    }
}
