package org.televisit.application.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.televisit.domain.notification.Details;
import org.televisit.domain.notification.MessageKind;

@DisplayName("An .ics")
class VisitCalendarTest {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Nairobi", "America/Vancouver");

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Each zone on an ordinary day and around both of its next changes, at 02:30 on the clock among others. */
    static Stream<Arguments> moments() {
        List<Arguments> moments = new ArrayList<>();
        for (String zone : ZONES) {
            ZoneId id = ZoneId.of(zone);
            Instant from = Instant.parse("2027-01-15T00:00:00Z");
            moments.add(Arguments.of(zone, at(id, LocalDate.of(2027, 1, 15), 14, 0)));
            for (int i = 0; i < 2; i++) {
                ZoneOffsetTransition change = id.getRules().nextTransition(from);
                if (change == null) {
                    break;
                }
                from = change.getInstant();
                LocalDate day = change.getDateTimeBefore().toLocalDate();
                moments.add(Arguments.of(zone, at(id, day, 0, 30)));
                moments.add(Arguments.of(zone, at(id, day, 2, 30)));
                moments.add(Arguments.of(zone, at(id, day, 12, 0)));
                moments.add(Arguments.of(zone, from.minus(Duration.ofMinutes(10))));
                moments.add(Arguments.of(zone, from));
            }
        }
        return moments.stream();
    }

    private static Instant at(ZoneId zone, LocalDate day, int hour, int minute) {
        return ZonedDateTime.of(day, LocalTime.of(hour, minute), zone).toInstant();
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("moments")
    void read_back_is_the_same_instant_by_its_own_rules(String zone, Instant start) throws Exception {
        Mail mail = Messages.of(MessageKind.CONFIRMATION).starts(start, zone).mail(start);

        Calendar calendar = parsed(mail.calendar().text());
        VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        assertThat(instantOf(calendar, event.<Temporal>getDateTimeStart(), zone))
                .isEqualTo(start);
        assertThat(mail.calendar().text()).contains("TZID:" + zone);
    }

    /** By the definition in the file alone, as a programme without rules of its own would have it. */
    private static Instant instantOf(Calendar calendar, DtStart<?> start, String zone) {
        if (start.getValue().endsWith("Z")) {
            return Instant.from(UTC.parse(start.getValue()));
        }
        LocalDateTime wall = LocalDateTime.parse(start.getValue(), WALL);
        VTimeZone rules = (VTimeZone) calendar.getComponent("VTIMEZONE").orElseThrow();
        Observance latest = null;
        LocalDateTime onset = null;
        for (Observance observance : rules.getObservances()) {
            LocalDateTime begins = LocalDateTime.parse(
                    observance.getRequiredProperty("DTSTART").getValue(), WALL);
            if (!begins.isAfter(wall) && (onset == null || begins.isAfter(onset))) {
                onset = begins;
                latest = observance;
            }
        }
        TzOffsetTo offset = latest.getRequiredProperty("TZOFFSETTO");
        return wall.toInstant(offset.getOffset());
    }

    @Test
    void keeps_its_uid_and_rises_in_sequence_until_it_is_cancelled() throws Exception {
        VEvent booked = event(Messages.of(MessageKind.CONFIRMATION));
        VEvent moved = event(Messages.of(MessageKind.CHANGE).sequence(1));
        Mail cancelled = Messages.of(MessageKind.CANCELLATION)
                .sequence(2)
                .with(Details.REASON, "HOSPITAL")
                .mail(Messages.START);
        Calendar end = parsed(cancelled.calendar().text());
        VEvent gone = (VEvent) end.getComponent("VEVENT").orElseThrow();

        assertThat(booked.getUid().orElseThrow().getValue())
                .isEqualTo(Messages.VISIT + "@visits.example.org")
                .isEqualTo(moved.getUid().orElseThrow().getValue())
                .isEqualTo(gone.getUid().orElseThrow().getValue());
        assertThat(List.of(booked, moved, gone))
                .extracting(event -> event.getSequence().getSequenceNo())
                .containsExactly(0, 1, 2);
        assertThat(cancelled.calendar().method()).isEqualTo("CANCEL");
        assertThat(end.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(gone.getStatus().getValue()).isEqualTo("CANCELLED");
    }

    @Test
    void names_who_and_where_and_the_two_addresses_that_it_needs() throws Exception {
        VEvent event = event(Messages.of(MessageKind.CONFIRMATION));

        assertThat(event.getSummary().getValue()).isEqualTo("Video visit with Dr. Amina Otieno");
        assertThat(event.getUrl().getValue())
                .isEqualTo("https://visits.example.org/televisit/visit/detail.xhtml?id=" + Messages.VISIT);
        assertThat(event.getOrganizer().getValue()).isEqualTo("mailto:no-reply@visits.example.org");
        assertThat(event.getAttendees())
                .extracting(attendee -> attendee.getValue())
                .containsExactly("mailto:maria@example.org");
    }

    @Test
    void of_a_feed_holds_every_visit_and_the_rules_of_every_zone() throws Exception {
        List<CalendarEvent> events = new ArrayList<>();
        for (int month = 0; month < 8; month++) {
            for (String zone : ZONES) {
                Instant start = Messages.START.plus(Duration.ofDays(30L * month));
                events.add(new CalendarEvent(
                        zone + month, 0, start, Duration.ofMinutes(20), ZoneId.of(zone), "s", "d", "https://x", false));
            }
        }
        Calendar feed = parsed(new VisitCalendar("H", "h@example.org", Messages.START).feed(events));

        assertThat(feed.getComponents("VEVENT")).hasSize(events.size());
        assertThat(feed.getComponents("VTIMEZONE")).hasSize(ZONES.size());
        assertThat(feed.getMethod().getValue()).isEqualTo("PUBLISH");
    }

    private static VEvent event(Messages message) throws Exception {
        return (VEvent) parsed(message.mail(Messages.START).calendar().text())
                .getComponent("VEVENT")
                .orElseThrow();
    }

    private static Calendar parsed(String text) throws Exception {
        return new CalendarBuilder().build(new StringReader(text));
    }
}
