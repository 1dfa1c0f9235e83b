package org.televisit.product;

import com.google.gson.JsonObject;

/** A booked visit between two people of a test. */
public record Visit(String id, Person doctor, Person patient) {

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
