package org.televisit.application.appointment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.televisit.application.person.Proxies;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.appointment.Preparation;
import org.televisit.domain.appointment.PreparationRepository;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.CallRepository;
import org.televisit.domain.person.Account;
import org.televisit.domain.person.Patient;
import org.televisit.domain.person.PersonRepository;

/** What is kept beside visits and shown with them, asked for once however many they are. */
@Dependent
class BesideVisits {

    @Inject
    private CallRepository calls;

    @Inject
    private PreparationRepository preparations;

    @Inject
    private PersonRepository people;

    @Inject
    private Proxies proxies;

    /**
     * What one reader needs for a number of visits.
     *
     * @param calls of the times now agreed upon, by the visit
     * @param preparations what patients left, by the visit
     * @param actedFor for whom the reader acts, as far as that matters for these visits
     * @param shutOut whether the reader may not come in at all
     */
    record Known(
            Map<Appointment, Call> calls,
            Map<Appointment, Preparation> preparations,
            Set<Patient> actedFor,
            boolean shutOut) {

        Optional<Call> call(Appointment visit) {
            return Optional.ofNullable(calls.get(visit));
        }

        Optional<Preparation> preparation(Appointment visit) {
            return Optional.ofNullable(preparations.get(visit));
        }

        boolean isParty(Appointment visit, String subject) {
            return visit.isParty(subject) || actedFor.contains(visit.patient());
        }
    }

    Known of(Collection<Appointment> visits, String subject) {
        return known(
                visits,
                calls.of(visits).stream().collect(Collectors.toMap(Call::appointment, call -> call)),
                preparations.of(visits).stream().collect(Collectors.toMap(Preparation::appointment, left -> left)),
                subject);
    }

    /** Of one visit. A question about a list is translated anew each time, which costs more than the answer. */
    Known of(Appointment visit, String subject) {
        return known(visit, calls.byAppointment(visit), subject);
    }

    /** Of one visit, all but its call. */
    Known atTheDoor(Appointment visit, String subject) {
        return known(visit, Optional.empty(), subject);
    }

    private Known known(Appointment visit, Optional<Call> call, String subject) {
        return known(List.of(visit), only(visit, call), only(visit, preparations.of(visit)), subject);
    }

    private static <T> Map<Appointment, T> only(Appointment visit, Optional<T> kept) {
        return kept.map(each -> Map.of(visit, each)).orElse(Map.of());
    }

    private Known known(
            Collection<Appointment> visits,
            Map<Appointment, Call> calls,
            Map<Appointment, Preparation> preparations,
            String subject) {
        boolean ownAlone = visits.stream().allMatch(visit -> visit.isParty(subject));
        return new Known(
                calls,
                preparations,
                ownAlone ? Set.of() : Set.copyOf(proxies.actedForBy(subject)),
                people.accountBySubject(subject).map(Account::shutOut).orElse(false));
    }
}
