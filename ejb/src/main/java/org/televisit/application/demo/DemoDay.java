package org.televisit.application.demo;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.televisit.application.schedule.ScheduleService;
import org.televisit.application.security.PeopleRegister;
import org.televisit.application.security.Roles;
import org.televisit.application.time.ApplicationClock;
import org.televisit.domain.person.PersonRepository;
import org.televisit.domain.schedule.Availability;
import org.televisit.domain.schedule.ScheduleRepository;
import org.televisit.domain.schedule.Slot;

/** The demonstration data in one transaction: all of it or none, and only into a database that has none yet. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DemoDay {

    private static final Logger LOG = Logger.getLogger(DemoDay.class);
    private static final String FOLLOW_UP = "FOLLOW_UP";
    private static final Duration NOT_BEFORE = Duration.ofMinutes(40);

    @Inject
    private PeopleRegister register;

    @Inject
    private ScheduleService scheduling;

    @Inject
    private DemoOffer offer;

    @Inject
    private DemoPast past;

    @Inject
    private PersonRepository people;

    @Inject
    private ScheduleRepository schedules;

    @Inject
    private DemoDesk desk;

    @Inject
    private ApplicationClock clock;

    /** Seeds, unless it was done before. @return whether it was done now */
    public boolean seedOnce() {
        boolean seeded = people.practitionerBySubject(DemoDoctor.OTIENO.subject())
                .flatMap(schedules::byPractitioner)
                .isPresent();
        if (seeded) {
            return false;
        }
        register();
        offer.make();
        Instant now = clock.now();
        for (PastVisit visit : PastVisit.ALL) {
            past.live(visit, desk.id(visit.doctor()), desk.id(visit.patient()), now);
        }
        comingVisits(now);
        LOG.info("The demonstration data is in place");
        return true;
    }

    private void register() {
        for (DemoDoctor doctor : DemoDoctor.values()) {
            String id = register.practitioner(doctor.subject(), doctor.claims(), "Dr.", doctor.specialty());
            scheduling.setHours(id, doctor.zone(), week());
        }
        for (DemoPatient patient : DemoPatient.values()) {
            register.patient(patient.subject(), patient.claims());
        }
    }

    private static List<Availability> week() {
        List<Availability> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new Availability(day, LocalTime.of(8, 0), LocalTime.NOON));
            week.add(new Availability(day, LocalTime.of(13, 0), LocalTime.of(18, 0)));
        }
        return week;
    }

    // Maria and Juan, and the next two days of their doctors, are left to DemoVisits: a visit booked for then would
    // stand in the way of the one that can be joined at any moment.
    private void comingVisits(Instant now) {
        Instant soon = now.plus(NOT_BEFORE);
        book(DemoDoctor.NOVAK, soon, DemoPatient.LI, DemoPatient.PETER, null, DemoPatient.AISHA);
        book(DemoDoctor.ROSSI, soon, DemoPatient.SOFIA, null, DemoPatient.AISHA, null, DemoPatient.LI);
        Instant later = now.plus(Duration.ofDays(2));
        book(DemoDoctor.OTIENO, later, DemoPatient.PETER, null, DemoPatient.SOFIA, DemoPatient.LI);
        Instant evenLater = now.plus(Duration.ofDays(3));
        book(DemoDoctor.HADDAD, evenLater, DemoPatient.AISHA, DemoPatient.PETER, null, DemoPatient.SOFIA);
    }

    // One after the other in the doctor's next slots; null leaves a slot free.
    private void book(DemoDoctor doctor, Instant from, DemoPatient... inOrder) {
        List<Slot> next = desk.slots(inOrder.length, doctor, FOLLOW_UP, from);
        for (int i = 0; i < inOrder.length; i++) {
            if (inOrder[i] != null) {
                desk.book(doctor, inOrder[i], FOLLOW_UP, next.get(i));
            }
        }
    }
}
