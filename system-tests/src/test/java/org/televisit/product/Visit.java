package org.televisit.product;

import com.google.gson.JsonObject;

/** A booked visit between two people of a test. */
public record Visit(String id, Person doctor, Person patient) {

    /** What a patient leaves before the visit and types on entering: place, number, agreement, birth date. */
    public Visit prepared() {
        patient.post(
                        "/appointments/" + id + "/preparation",
                        "{\"place\":\"Calle Mayor 1, Madrid\",\"callBackNumber\":\"+34 612 34 56 78\",\"agreedVersion\":\""
                                + patient.get("/appointments/" + id + "/preparation")
                                        .expect(200)
                                        .string("askedVersion")
                                + "\"}")
                .expect(200);
        patient.post("/appointments/" + id + "/birth-date", "{\"birthDate\":\"1980-04-05\"}")
                .expect(200);
        return this;
    }

    /** What the visit looks like to one of its people now. */
    public JsonObject seenBy(Person person) {
        return person.get("/appointments/" + id).expect(200).object();
    }

    /** A ticket into the call, good for one socket. */
    public String ticketFor(Person person) {
        return person.post("/appointments/" + id + "/join", "{}").expect(200).string("ticket");
    }

    public Answer joinAs(Person person) {
        return person.post("/appointments/" + id + "/join", "{}");
    }

    public Answer cancelAs(Person person) {
        JsonObject body = new JsonObject();
        body.addProperty("note", "a test asks");
        body.addProperty("version", seenBy(doctor).get("version").getAsInt());
        return person.post("/appointments/" + id + "/cancel", body.toString());
    }

    public Answer finishAs(Person person, String outcome) {
        return person.post("/appointments/" + id + "/finish", "{\"outcome\":\"" + outcome + "\"}");
    }
}
