package org.televisit.domain.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.televisit.domain.attendance.AttendanceFacts.CallState;

/** What happened around a visit of 20 minutes that was to start at 14:00, told in minutes from then. */
final class Visit {

    static final int LENGTH = 20;
    private static final Instant START = Instant.parse("2027-03-02T14:00:00Z");

    private final Told doctor = new Told();
    private final Told patient = new Told();
    private final List<Stay> outages = new ArrayList<>();
    private double expected;
    private double end = LENGTH;
    private boolean held;
    private boolean waits;
    private boolean settled;
    private CallState call = CallState.NONE;
    private AttendanceRules rules = AttendanceRules.standard();

    /** One side's part of the story. */
    private static final class Told {
        private final List<Stay> stays = new ArrayList<>();
        private boolean tried;
        private boolean reported;
        private int mediaSeconds;

        Side side() {
            return new Side(stays, tried, reported, mediaSeconds);
        }
    }

    static Instant at(double minute) {
        return START.plus(Duration.ofSeconds(Math.round(minute * 60)));
    }

    /** Minutes from the start to a time of that day, "14:04:59" or "14:06". */
    static double t(String time) {
        return Duration.between(LocalTime.of(14, 0), LocalTime.parse(time)).toSeconds() / 60.0;
    }

    Visit doctor(double from) {
        doctor.stays.add(new Stay(at(from), null));
        return this;
    }

    Visit doctor(double from, double until) {
        doctor.stays.add(new Stay(at(from), at(until)));
        return this;
    }

    Visit doctorTried() {
        doctor.tried = true;
        return this;
    }

    Visit patient(double from) {
        patient.stays.add(new Stay(at(from), null));
        return this;
    }

    Visit patient(double from, double until) {
        patient.stays.add(new Stay(at(from), at(until)));
        return this;
    }

    Visit patientTried() {
        patient.tried = true;
        return this;
    }

    /** Both pages told for how long they received something. */
    Visit media(int secondsDoctor, int secondsPatient) {
        return mediaOfDoctor(secondsDoctor).mediaOfPatient(secondsPatient);
    }

    Visit mediaOfDoctor(int seconds) {
        doctor.reported = true;
        doctor.mediaSeconds = seconds;
        return this;
    }

    Visit mediaOfPatient(int seconds) {
        patient.reported = true;
        patient.mediaSeconds = seconds;
        return this;
    }

    /** Nobody could reach us. */
    Visit outage(double from, double until) {
        outages.add(new Stay(at(from), at(until)));
        return this;
    }

    /** X is not the start; E moves as far. */
    Visit expectedAt(double minute) {
        expected = minute;
        end = minute + LENGTH;
        return this;
    }

    Visit extendedBy(double minutes) {
        end += minutes;
        return this;
    }

    Visit held() {
        held = true;
        return this;
    }

    Visit patientWaits() {
        waits = true;
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

    /** Another hospital has other rules. */
    Visit by(AttendanceRules others) {
        rules = others;
        return this;
    }

    double end() {
        return end;
    }

    AttendanceFacts facts() {
        Times times = new Times(START, at(expected), at(end), held, waits);
        return new AttendanceFacts(rules, times, doctor.side(), patient.side(), outages, settled, call);
    }

    Outcome decidedAt(double minute) {
        return Settlement.decide(facts(), at(minute));
    }
}
