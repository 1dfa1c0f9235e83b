package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** What happened around a visit of 20 minutes, told in minutes from X. */
final class Visit {

    static final int LENGTH = 20;
    private static final Instant X = Instant.parse("2027-03-02T10:00:00Z");

    private final List<Stay> doctor = new ArrayList<>();
    private final List<Stay> patient = new ArrayList<>();
    private boolean doctorTried;
    private boolean patientTried;
    private int mediaSecondsDoctor;
    private int mediaSecondsPatient;
    private boolean settled;
    private CallState call = CallState.NONE;

    static Instant at(double minute) {
        return X.plus(Duration.ofSeconds(Math.round(minute * 60)));
    }

    Visit doctor(double from) {
        doctor.add(new Stay(at(from), null));
        return this;
    }

    Visit doctor(double from, double until) {
        doctor.add(new Stay(at(from), at(until)));
        return this;
    }

    Visit doctorTried() {
        doctorTried = true;
        return this;
    }

    Visit patient(double from) {
        patient.add(new Stay(at(from), null));
        return this;
    }

    Visit patient(double from, double until) {
        patient.add(new Stay(at(from), at(until)));
        return this;
    }

    Visit patientTried() {
        patientTried = true;
        return this;
    }

    Visit media(int secondsDoctor, int secondsPatient) {
        mediaSecondsDoctor = secondsDoctor;
        mediaSecondsPatient = secondsPatient;
        return this;
    }

    Visit settled() {
        settled = true;
        return this;
    }

    Visit call(CallState state) {
        call = state;
        return this;
    }

    AttendanceFacts facts() {
        return new AttendanceFacts(
                X,
                at(LENGTH),
                doctor,
                doctorTried,
                patient,
                patientTried,
                mediaSecondsDoctor,
                mediaSecondsPatient,
                settled,
                call);
    }
}
