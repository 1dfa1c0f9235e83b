package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.televisit.application.appointment.BesideVisits.Known;
import org.televisit.application.security.Actor;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.FreeTimeRepository;
import org.televisit.domain.appointment.Payment;
import org.televisit.domain.appointment.Series;
import org.televisit.domain.attendance.AttendanceRepository;
import org.televisit.domain.attendance.OutageRepository;
import org.televisit.domain.attendance.Presence;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.ParticipantRole;

/** Puts together what a reader is shown of a visit, and asks {@link JoinPolicy} on their behalf. */
@Dependent
public class AppointmentViews {

    @Inject
    private AttendanceRepository attendance;

    @Inject
    private FreeTimeRepository times;

    @Inject
    private AppointmentSettings settings;

    @Inject
    private PayAddress payAddress;

    @Inject
    private TimingViews timing;

    @Inject
    private OutageRepository outages;

    @Inject
    private BesideVisits beside;

    /** The visit as this reader sees it now. */
    public AppointmentView of(Appointment visit, Actor reader, Instant now) {
        return of(visit, reader, now, beside.of(visit, reader.subject()));
    }

    /** Visits as this reader sees them now, in the order given. */
    public List<AppointmentView> of(List<Appointment> visits, Actor reader, Instant now) {
        Known known = beside.of(visits, reader.subject());
        return visits.stream().map(visit -> of(visit, reader, now, known)).toList();
    }

    private AppointmentView of(Appointment visit, Actor reader, Instant now, Known known) {
        Optional<Call> call = known.call(visit);
        boolean conducts = reader.isAdmin() || isDoctorOf(visit, reader);
        return new AppointmentView(
                visit.publicId(),
                visit.version(),
                visit.patient().publicId(),
                visit.patient().displayName(),
                visit.practitioner().publicId(),
                visit.practitioner().displayName(),
                visit.practitioner().specialty(),
                visit.visitType().code(),
                visit.startsAt(),
                visit.endsAt(),
                visit.expectedStart(),
                visit.visitEnd(),
                ZoneId.of(visit.zone()),
                visit.status(),
                visit.cancellationReason(),
                visit.channel(),
                payment(visit, reader),
                visit.note(),
                call.map(Call::status).orElse(null),
                call.map(Call::durationSeconds).orElse(null),
                joinDecision(visit, call, reader.subject(), now, known),
                call.filter(Call::alive).flatMap(this::waitingSince).orElse(null),
                conducts && visit.correctable(settings.correctWithin(), now),
                isDoctorOf(visit, reader)
                        && visit.mayReopen()
                        && call.filter(made -> made.reopenable(settings.reopenWithin(), now))
                                .isPresent(),
                visit.series().map(Series::publicId).orElse(null),
                rebookable(visit),
                preparation(visit, reader, known),
                timing.of(visit, call, isDoctorOf(visit, reader), now));
    }

    /** Visits as this reader sees them now, each once, by their start. */
    public List<AppointmentView> of(Stream<Appointment> visits, Actor reader, Instant now) {
        List<Appointment> once = visits.distinct()
                .sorted(Comparator.comparing(Appointment::startsAt))
                .toList();
        return of(once, reader, now);
    }

    private static PreparationView preparation(Appointment visit, Actor reader, Known known) {
        return known.isParty(visit, reader.subject())
                ? known.preparation(visit)
                        .map(left -> PreparationView.of(left, isDoctorOf(visit, reader)))
                        .orElse(null)
                : null;
    }

    private PaymentView payment(Appointment visit, Actor reader) {
        Payment payment = visit.payment();
        boolean doctor = reader.subject().equals(visit.practitioner().subject());
        return new PaymentView(
                payment.status(),
                payment.kind(),
                payment.amountMinor(),
                payment.currency(),
                payment.lapsesAt(),
                payment.paidAt(),
                payment.reference(),
                doctor ? null : payAddress.of(visit).orElse(null),
                doctor && visit.paidLate() && !visit.settled());
    }

    /** Whether the person of this OIDC subject may enter the visit's room now. */
    public JoinDecision joinDecision(Appointment visit, Optional<Call> call, String subject, Instant now) {
        return joinDecision(visit, call, subject, now, beside.atTheDoor(visit, subject));
    }

    private JoinDecision joinDecision(
            Appointment visit, Optional<Call> call, String subject, Instant now, Known known) {
        JoinFacts facts = new JoinFacts(
                known.isParty(visit, subject),
                known.shutOut(),
                visit.status(),
                visit.paymentStatus(),
                visit.startsAt(),
                visit.doorOpenUntil(now),
                outages.callsOff(),
                call.map(Call::live).orElse(false),
                call.map(made -> !made.alive()).orElse(false),
                !subject.equals(visit.practitioner().subject())
                        && known.preparation(visit).isEmpty());
        return settings.joinPolicy().decide(facts, now);
    }

    private static boolean isDoctorOf(Appointment visit, Actor reader) {
        return reader.subject().equals(visit.practitioner().subject());
    }

    private Optional<Instant> waitingSince(Call call) {
        if (call.admitted()) {
            return Optional.empty();
        }
        return attendance.openPresence(call, ParticipantRole.PATIENT).map(Presence::arrivedAt);
    }

    private boolean rebookable(Appointment visit) {
        return visit.cancellationReason() != null && visit.cancellationReason().rebookable() && !times.rebooked(visit);
    }
}
