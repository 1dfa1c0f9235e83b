package org.televisit.browser;

import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** A visit with both people at their browsers. */
record Consultation(Visit visit, Visitor doctor, Visitor patient, CallScreen doctorsScreen, CallScreen patientsScreen) {

    /** Both have signed in, joined, been let in, and see each other. */
    static Consultation begun(Clinic clinic, WaitingArea area) {
        return begun(clinic, area, Engine.CHROMIUM, Engine.CHROMIUM);
    }

    static Consultation begun(Clinic clinic, WaitingArea area, Engine doctors, Engine patients) {
        return begun(clinic.visitNow(), area, doctors, patients);
    }

    /** As the others, for a visit that there is. */
    static Consultation begun(Visit visit, WaitingArea area, Engine doctors, Engine patients) {
        Visitor doctor = area.seat(visit.doctor(), doctors).signsIn();
        Visitor patient = area.seat(visit.patient(), patients).signsIn();
        CallScreen patientsScreen = patient.goesToCall(visit).joins();
        CallScreen doctorsScreen = doctor.goesToCall(visit).joins().admits();
        Consultation begun = new Consultation(visit, doctor, patient, doctorsScreen, patientsScreen);
        begun.isOn();
        return begun;
    }

    /** Media flows both ways now. */
    Consultation isOn() {
        doctorsScreen.isIn("connected").seesAndHears();
        patientsScreen.isIn("connected").seesAndHears();
        return this;
    }
}
