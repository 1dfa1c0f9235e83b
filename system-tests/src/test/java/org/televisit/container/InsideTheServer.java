package org.televisit.container;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.application.appointment.AppointmentQueries;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.appointment.BookRequest;
import org.televisit.application.appointment.BookingService;
import org.televisit.application.appointment.ChangeService;
import org.televisit.application.attendance.CallsSwitchService;
import org.televisit.application.attendance.DelayService;
import org.televisit.application.attendance.SettlementService;
import org.televisit.application.call.CallPresence;
import org.televisit.application.call.CallService;
import org.televisit.application.call.DoorService;
import org.televisit.application.call.JoinService;
import org.televisit.application.security.AccountService;
import org.televisit.application.security.SignInClaims;
import org.televisit.application.time.ApplicationClock;

/** What the tests inside the container share: the deployment, the services, people and visits of their own. */
@ExtendWith(ArquillianExtension.class)
abstract class InsideTheServer {

    private static final AtomicInteger NEXT = new AtomicInteger();

    @EJB(lookup = "java:app/televisit-ejb/AccountService")
    AccountService accounts;

    @EJB(lookup = "java:app/televisit-ejb/BookingService")
    BookingService booking;

    @EJB(lookup = "java:app/televisit-ejb/ChangeService")
    ChangeService changes;

    @EJB(lookup = "java:app/televisit-ejb/AppointmentQueries")
    AppointmentQueries appointments;

    @EJB(lookup = "java:app/televisit-ejb/JoinService")
    JoinService joining;

    @EJB(lookup = "java:app/televisit-ejb/CallService")
    CallService calls;

    @EJB(lookup = "java:app/televisit-ejb/CallPresence!org.televisit.application.call.CallPresence")
    CallPresence presence;

    @EJB(lookup = "java:app/televisit-ejb/DoorService")
    DoorService door;

    @EJB(lookup = "java:app/televisit-ejb/SettlementService")
    SettlementService settlement;

    @EJB(lookup = "java:app/televisit-ejb/DelayService")
    DelayService delays;

    @EJB(lookup = "java:app/televisit-ejb/CallsSwitchService")
    CallsSwitchService callsSwitch;

    @Inject
    ApplicationClock clock;

    @PersistenceContext(unitName = "televisit")
    EntityManager entities;

    private static final List<Class<?>> VISITS = List.of(
            InsideTheServer.class,
            IdentityIT.class,
            BookingIT.class,
            WithSchedules.class,
            SchedulingIT.class,
            ZoneRulesIT.class,
            SeriesIT.class,
            OfferingsIT.class,
            JoiningIT.class,
            PatientsIT.class,
            ProxiesIT.class,
            SettlementIT.class,
            MailIT.class,
            TextsIT.class,
            PushesIT.class,
            InFlightIT.class,
            Mailbox.class,
            Mails.class,
            MailsOfActsIT.class,
            Worker.class,
            TimekeepingIT.class,
            MinuteByMinuteIT.class,
            RacingNodesIT.class,
            OutageIT.class,
            RulesIT.class,
            SlotRaceIT.class,
            WithPrices.class,
            PaymentIT.class,
            MoneyBackIT.class,
            WebhooksOutIT.class,
            VisitWebhooksIT.class,
            AskedTwiceIT.class,
            Receiver.class,
            Receiver.Heard.class,
            Stripe.class,
            WaitingListIT.class,
            HandOverIT.class,
            HandOverOfPaidIT.class,
            Story.class,
            As.class,
            Together.class,
            Together.Ending.class);

    private static final List<Class<?>> RECORDS = List.of(
            TrailIT.class,
            EmergencyIT.class,
            RetentionIT.class,
            WithRecordings.class,
            RecordingRulesIT.class,
            GuestRecordedIT.class,
            RecordingKeptIT.class,
            RecordingOffIT.class,
            Taping.class,
            WithContent.class,
            ErasureIT.class,
            ErasedWordsIT.class,
            NightIT.class,
            DocumentsIT.class,
            NewMasterKeyIT.class,
            KeyStore.class,
            WithExport.class,
            ExportIT.class,
            ExportedTracesIT.class,
            AdminEntryIT.class,
            WithRefusals.class,
            RefusalsIT.class,
            RefusedInTheRoomIT.class);

    @Deployment
    static EnterpriseArchive televisit() {
        return BuiltEar.withTests(
                Stream.concat(VISITS.stream(), RECORDS.stream()).toArray(Class<?>[]::new));
    }

    /** Somebody who has signed in once. */
    record Known(As as, String publicId) {}

    Known newPatient() {
        return signedIn(As.patient(subject("patient")));
    }

    Known newDoctor() {
        return signedIn(As.doctor(subject("doctor")));
    }

    Known signedIn(As as) {
        SignInClaims claims =
                new SignInClaims("Given", as.subject(), as.subject() + "@example.org", "1980-04-05", "en", "UTC");
        return new Known(as, as.call(() -> accounts.signIn(claims)).publicId());
    }

    static String subject(String role) {
        return role + "-" + System.nanoTime() + "-" + NEXT.incrementAndGet();
    }

    /** A visit far enough ahead that the server's own sweep leaves it alone while the test moves its clock. */
    AppointmentView bookedInTwoDays(Known doctor, Known patient) {
        Instant start = clock.now().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS);
        return booked(doctor, patient, start);
    }

    AppointmentView booked(Known doctor, Known patient, Instant start) {
        return doctor.as()
                .call(() ->
                        booking.bookFor(patient.publicId(), new BookRequest(doctor.publicId(), "FOLLOW_UP", start)));
    }

    /** The internal key of a visit, which no caller outside ever sees. */
    long keyOf(String visit) {
        Object key = entities.createNativeQuery("select id from appointment where public_id = ?1")
                .setParameter(1, visit)
                .getSingleResult();
        return ((Number) key).longValue();
    }

    Story story() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        return unprepared(doctor, patient).preparedBy(patient.as());
    }

    Story unprepared(Known doctor, Known patient) {
        return new Story(this, doctor, patient, bookedInTwoDays(doctor, patient));
    }
}
