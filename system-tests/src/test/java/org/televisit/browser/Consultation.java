package org.televisit.browser;

import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** A visit with both people at their browsers. */
record Consultation(Visit visit, Visitor doctor, Visitor patient, CallScreen doctorsScreen, CallScreen patientsScreen) {

    /** Both have signed in, joined, been let in, and see each other. */
    static Consultation begun(Clinic clinic, WaitingArea area) {
        return begun(clinic.visitNow(), area);
    }

    /** As the other, for a visit that there is. */
    static Consultation begun(Visit visit, WaitingArea area) {
        return begun(
                visit,
                area.seat(visit.doctor()).signsIn(),
                area.seat(visit.patient()).signsIn());
    }

    /** As the others, from the sign-in page on and in these browsers. */
    static Consultation begunAtTheSignIn(Clinic clinic, WaitingArea area, Engine doctors, Engine patients) {
        Visit visit = clinic.visitNow();
        return begun(
                visit,
                area.seat(visit.doctor(), doctors).signsInByPage(),
                area.seat(visit.patient(), patients).signsInByPage());
    }

    /** As the others, between these who have signed in. */
    static Consultation begun(Visit visit, Visitor doctor, Visitor patient) {
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
