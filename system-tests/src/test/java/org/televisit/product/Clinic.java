package org.televisit.product;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes the people and visits of one test, so that no test meets another's. */
public final class Clinic {

    private static final String RUN = Long.toString(System.nanoTime(), 36);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Product product;

    public Clinic(Product product) {
        this.product = product;
    }

    public Product product() {
        return product;
    }

    public Person patient() {
        return person("patient", "Pat");
    }

    public Person doctor() {
        return person("doctor", "Dora");
    }

    /** A doctor who works around the clock, every day. */
    public Person doctorAtAnyHour() {
        Person doctor = doctor();
        String path = "/schedules/" + doctor.publicId();
        JsonObject hours = new JsonObject();
        hours.addProperty("version", -1);
        hours.addProperty("conflictsAccepted", false);
        hours.addProperty("zone", "UTC");
        JsonArray week = new JsonArray();
        for (DayOfWeek day : DayOfWeek.values()) {
            JsonObject all = new JsonObject();
            all.addProperty("day", day.name());
            all.addProperty("from", "00:00");
            all.addProperty("until", "00:00");
            week.add(all);
        }
        hours.add("week", week);
        hours.add("exceptions", new JsonArray());
        doctor.put(path, hours.toString()).expect(200);
        return doctor;
    }

    public Person admin() {
        return person("admin", "Ada");
    }

    public Person nobody() {
        return Person.anonymous(product);
    }

    /** Somebody of the demo day, to look at and not to change. */
    public Person demo(String username) {
        return new Person(product, username, username + "-demo", null, username);
    }

    /** A visit that can be joined at once: it starts in two minutes. */
    public Visit visitNow(Person doctor, Person patient) {
        return visitIn(Duration.ofMinutes(2), doctor, patient);
    }

    public Visit visitNow() {
        return visitNow(doctor(), patient());
    }

    /** A visit the doctor booked for the patient, {@code ahead} of now. */
    public Visit visitIn(Duration ahead, Person doctor, Person patient) {
        return unpreparedVisitIn(ahead, doctor, patient).prepared();
    }

    /** As {@link #visitIn}, and the patient has not said yet where they are. */
    public Visit unpreparedVisitIn(Duration ahead, Person doctor, Person patient) {
        return new Visit(book(doctor, doctor, patient, ahead).expect(201).string("id"), doctor, patient);
    }

    /** As {@link #visitIn}, of the kind of this code. */
    public Visit visitOf(String kind, Duration ahead, Person doctor, Person patient) {
        return new Visit(book(kind, doctor, doctor, patient, ahead).expect(201).string("id"), doctor, patient)
                .prepared();
    }

    /** As {@link #visitOf}, at that very moment. */
    public Visit visitAt(Instant start, String kind, Person doctor, Person patient) {
        return new Visit(book(kind, doctor, doctor, patient, start).expect(201).string("id"), doctor, patient)
                .prepared();
    }

    /** The bare request, for those who expect it to be refused. */
    public Answer book(Person asker, Person doctor, Person patient, Duration ahead) {
        return book("FOLLOW_UP", asker, doctor, patient, ahead);
    }

    private static Answer book(String kind, Person asker, Person doctor, Person patient, Duration ahead) {
        return book(kind, asker, doctor, patient, Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS));
    }

    private static Answer book(String kind, Person asker, Person doctor, Person patient, Instant start) {
        JsonObject body = new JsonObject();
        body.addProperty("practitionerId", doctor.publicId());
        body.addProperty("patientId", patient.publicId());
        body.addProperty("visitType", kind);
        body.addProperty("start", start.toString());
        return asker.post("/appointments", body.toString());
    }

    /** A patient whose family has this name. */
    public Person patientOfFamily(String family) {
        return person("patient", "Pat", family);
    }

    /** A doctor whose family has this name. */
    public Person doctorOfFamily(String family) {
        return person("doctor", "Dora", family);
    }

    private Person person(String role, String given) {
        return person(role, given, "Test");
    }

    /** Somebody who can sign in and is neither patient nor doctor nor admin. */
    public Person withoutRole() {
        Person person = account("patient", "Nora", "Test");
        product.keycloak().takeRole(person.subject(), "patient");
        return person;
    }

    private Person person(String role, String given, String named) {
        Person person = account(role, given, named);
        person.publicId();
        return person;
    }

    private Person account(String role, String given, String named) {
        // people register with their e-mail address as the name they sign in by
        String username = role + "-" + RUN + "-" + NEXT.incrementAndGet() + "@example.org";
        String family = named + " " + RUN + NEXT.get();
        String password = "secret-" + RUN + "-of-" + role;
        String subject = product.keycloak().createUser(username, given, family, role, password);
        return new Person(product, username, password, subject, given + " " + family);
    }
}
