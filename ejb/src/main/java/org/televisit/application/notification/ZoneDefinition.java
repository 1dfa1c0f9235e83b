package org.televisit.application.notification;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * How clocks run in a zone while some events take place, made from the very rules by which this server keeps time: a
 * calendar programme with older or newer ones shows the events at the instant that we mean.
 */
final class ZoneDefinition {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {}

    /** The definition for events that start between these, both included. */
    static VTimeZone of(ZoneId zone, Instant first, Instant last) {
        VTimeZone definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition transition = rules.previousTransition(first.plusSeconds(1));
        if (transition == null) {
            ZoneOffset offset = rules.getOffset(first);
            definition.add(observance(zone, false, LONG_AGO, offset, offset));
            transition = rules.nextTransition(first);
        }
        // one beyond the last, so that an event's end has its rule too
        boolean beyond = false;
        while (transition != null && !beyond) {
            definition.add(observance(
                    zone,
                    rules.isDaylightSavings(transition.getInstant()),
                    transition.getDateTimeBefore(),
                    transition.getOffsetBefore(),
                    transition.getOffsetAfter()));
            beyond = transition.getInstant().isAfter(last);
            transition = rules.nextTransition(transition.getInstant());
        }
        return definition;
    }

    private static Observance observance(
            ZoneId zone, boolean daylight, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        Observance observance = daylight ? new Daylight() : new Standard();
        observance.add(new DtStart<>(onset));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        observance.add(new TzName(zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH)));
        return observance;
    }
}
