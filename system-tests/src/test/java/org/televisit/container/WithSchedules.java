package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ejb.EJB;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.PractitionerSearch;
import org.televisit.application.appointment.SeriesService;
import org.televisit.application.appointment.VisitNowService;
import org.televisit.application.appointment.ZoneRulesService;
import org.televisit.application.schedule.ScheduleDraft;
import org.televisit.application.schedule.ScheduleService;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.ScheduleException;
import org.televisit.domain.shared.BusinessException;

/** Doctors who are there every day from eight to twelve, UTC. */
abstract class WithSchedules extends InsideTheServer {

    static final String FOLLOW_UP = "FOLLOW_UP";

    @EJB(lookup = "java:app/televisit-ejb/ScheduleService")
    ScheduleService schedules;

    @EJB(lookup = "java:app/televisit-ejb/SeriesService")
    SeriesService series;

    @EJB(lookup = "java:app/televisit-ejb/VisitNowService")
    VisitNowService visitsNow;

    @EJB(lookup = "java:app/televisit-ejb/PractitionerSearch")
    PractitionerSearch search;

    @EJB(lookup = "java:app/televisit-ejb/ZoneRulesService")
    ZoneRulesService zoneRules;

    static ScheduleDraft mornings(ScheduleException... exceptions) {
        List<Availability> week = Stream.of(DayOfWeek.values())
                .map(day -> new Availability(day, LocalTime.of(8, 0), LocalTime.NOON))
                .toList();
        return new ScheduleDraft("UTC", week, List.of(exceptions));
    }

    Known doctorOfMornings() {
        Known doctor = newDoctor();
        doctor.as().run(() -> schedules.save(doctor.publicId(), mornings(), ScheduleService.NONE_YET, false));
        return doctor;
    }

    /** Eight o'clock so many days from today. */
    Instant eight(int days) {
        return day(days).atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    LocalDate day(int days) {
        return LocalDate.ofInstant(clock.now(), ZoneOffset.UTC).plusDays(days);
    }

    AppointmentView bookedBy(Known patient, Known doctor, Instant start) {
        return patient.as().call(() -> booking.book(new BookRequest(doctor.publicId(), FOLLOW_UP, start)));
    }

    static BusinessException refused(Executable act) {
        return assertThrows(BusinessException.class, act);
    }

    static String reason(Executable act) {
        return refused(act).reason();
    }
}
