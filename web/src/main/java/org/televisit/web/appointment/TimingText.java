package org.televisit.web.appointment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.web.page.Reader;
import org.televisit.web.page.Times;
import org.televisit.web.page.Words;

/** Says when a visit is expected to begin once that is no longer its planned time. */
@Named
@RequestScoped
public class TimingText {

    @Inject
    private Times times;

    @Inject
    private Words words;

    @Inject
    private Reader reader;

    /** "Expected at 14:08", with the other zone's clock where it differs; null while it begins as planned. */
    public String expected(AppointmentView visit) {
        if (visit.status().settled() || minutes(visit) < 1) {
            return null;
        }
        String there = times.zoneNote(visit.expectedStart(), visit.zone());
        return words.with("timing.expected", there == null ? times.clock(visit.expectedStart(), visit.zone()) : there);
    }

    /** By how much it is later, and that nothing is lost. */
    public String why(AppointmentView visit) {
        return reader.isDoctor()
                ? words.with("timing.why.doctor", minutes(visit))
                : words.with2("timing.why", visit.practitionerName(), minutes(visit));
    }

    private static long minutes(AppointmentView visit) {
        return Duration.between(visit.startsAt(), visit.expectedStart()).toMinutes();
    }
}
