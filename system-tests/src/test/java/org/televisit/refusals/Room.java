package org.televisit.refusals;

import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** A visit with both in the room, without browsers. */
public record Room(Visit visit, CallSocket doctor, CallSocket patient, String connection) implements AutoCloseable {

    /** Both have entered; the patient is not let in yet. */
    public static Room entered(Clinic clinic) {
        Visit visit = clinic.visitNow();
        CallSocket patient = CallSocket.open(clinic.product(), visit.ticketFor(visit.patient()));
        int patients = patient.await("welcome").get("instance").getAsInt();
        CallSocket doctor = CallSocket.open(clinic.product(), visit.ticketFor(visit.doctor()));
        int doctors = doctor.await("welcome").get("instance").getAsInt();
        patient.await("other-arrived");
        return new Room(visit, doctor, patient, doctors + "." + patients);
    }

    /** Both have entered and the doctor has let the patient in. */
    public static Room admitted(Clinic clinic) {
        Room room = entered(clinic);
        room.doctor.send("{\"type\":\"admit\"}");
        room.patient.await("admitted");
        room.patient.await("ice-servers");
        room.doctor.await("ice-servers");
        return room;
    }

    /** An offer of the doctor. */
    public String offer(String sdp) {
        return "{\"type\":\"offer\",\"sdp\":\"" + sdp + "\",\"connection\":\"" + connection + "\"}";
    }

    @Override
    public void close() {
        doctor.close();
        patient.close();
    }
}
