package org.televisit.refusals;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.refusals.RoleTable.Asker;

/** The things that the names in braces of a {@link RoleTable} stand for: visits, times, messages, all made over HTTP. */
final class RoleProps {

    private static final String KIND = "FOLLOW_UP";
    private static final Duration GRID = Duration.ofMinutes(30);
    private static final Duration WEEK = Duration.ofDays(7);

    private final Clinic clinic;
    private final Person patient;
    private final Person otherPatient;
    private final Person doctor;
    private final Person admin;
    // whose freed times are offered, so that those of the others are not
    private final Person offering;
    private final String priced;
    private final Map<String, String> shared = new HashMap<>();
    private final String allWeek = RoleTexts.allWeek();
    private Instant nextSlot = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofDays(2));
    private String version;

    RoleProps(Clinic clinic, Map<Asker, Person> people) {
        this.clinic = clinic;
        patient = people.get(Asker.PATIENT);
        otherPatient = people.get(Asker.OTHER_PATIENT);
        doctor = people.get(Asker.DOCTOR);
        admin = people.get(Asker.ADMIN);
        offering = clinic.doctor();
        shared.put("other-doctor", people.get(Asker.OTHER_DOCTOR).publicId());
        putHours(doctor);
        priced = RoleTexts.code();
        admin.call("PUT", "/offerings/visit-types/" + priced, RoleTexts.kind("ONLINE", 4500, "\"EUR\""))
                .expect(200);
    }

    /** What kind of thing a name stands for, as the audit trail calls it; null for what has no id. */
    static String typeOf(String name) {
        return switch (name) {
            case "visit", "room", "lost", "serial", "bill", "owed" -> "Appointment";
            case "doctor" -> "Practitioner";
            case "patient", "new-patient" -> "Patient";
            case "entry" -> "WaitingEntry";
            case "offer" -> "SlotOffer";
            case "trouble" -> "PaymentEvent";
            case "message" -> "Message";
            case "delivery" -> "WebhookDelivery";
            case "setting" -> "Rule";
            default -> null;
        };
    }

    /** The text for a name; {@code fresh} for one that nobody asked about yet. */
    String of(String name, boolean fresh) {
        return switch (name) {
            case "doctor" -> doctor.publicId();
            case "patient" -> patient.publicId();
            case "new-patient" ->
                shared.computeIfAbsent(name, key -> clinic.patient().publicId());
            case "other-doctor" -> shared.get(name);
            case "room" ->
                shared.computeIfAbsent(
                        name, key -> clinic.visitNow(doctor, patient).id());
            case "slot" -> slot().toString();
            case "no-take" -> "1";
            case "push-address" -> clinic.product().reach().pushes().address();
            case "setting" -> "televisit.audit.anchor.mail.every";
            case "in-an-hour" -> Instant.now().plus(Duration.ofHours(1)).toString();
            case "version" -> version;
            case "all-week" -> allWeek;
            case "hours-version" -> Integer.toString(hoursVersion(doctor));
            case "rhythm" -> rhythm();
            case "new-code" -> RoleTexts.code();
            case "figures" -> RoleTexts.FIGURES;
            case "new-kind" -> RoleTexts.kind("NONE", 0, "null");
            case "new-department" -> RoleTexts.DEPARTMENT;
            default -> fresh ? made(name) : shared.computeIfAbsent(name, this::made);
        };
    }

    private String made(String name) {
        return switch (name) {
            case "visit" -> visit(KIND);
            case "bill" -> visit(priced);
            case "lost" -> calledOff(visit(KIND));
            case "owed" -> owed();
            case "serial" -> serial();
            case "entry" -> entry();
            case "offer" -> offer();
            case "trouble" -> trouble();
            case "message" -> message();
            case "delivery" -> delivery();
            // none is made without somebody who rings or writes
            case "no-ring", "no-file", "no-check", "no-guest", "no-paper", "no-recording", "no-device" ->
                RoleStage.UNKNOWN;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String visit(String kind) {
        Answer booked = book(kind, doctor, patient, slot());
        version = booked.string("version");
        return booked.string("id");
    }

    private static Answer book(String kind, Person doctor, Person patient, Instant start) {
        JsonObject wish = RoleTexts.json(
                "practitionerId", doctor.publicId(),
                "patientId", patient.publicId(),
                "visitType", kind,
                "start", start.toString());
        return doctor.post("/appointments", wish.toString()).expect(201);
    }

    private Instant slot() {
        Instant slot = nextSlot;
        nextSlot = nextSlot.plus(GRID);
        return slot;
    }

    private String calledOff(String visit) {
        doctor.post("/appointments/" + visit + "/cancel", "{\"version\":" + seen(visit) + "}")
                .expect(200);
        return visit;
    }

    private String seen(String visit) {
        return doctor.get("/appointments/" + visit).expect(200).string("version");
    }

    private String owed() {
        String bill = visit(priced);
        admin.post("/payments/" + bill + "/record", "{\"amount\":4500,\"currency\":\"EUR\"}")
                .expect(200);
        return calledOff(bill);
    }

    private String serial() {
        String body = "{\"practitionerId\":\"" + doctor.publicId() + "\",\"patientId\":\"" + patient.publicId() + "\","
                + rhythm() + "}";
        return firstOf(doctor.post("/series", body).expect(201).array());
    }

    // twice, in weeks that follow; members of a JSON object
    private String rhythm() {
        Instant first = slot();
        return "\"visitType\":\"" + KIND + "\",\"firstStart\":\"" + first + "\",\"count\":2,\"everyWeeks\":1,"
                + "\"starts\":[\"" + first + "\",\"" + first.plus(WEEK) + "\"]";
    }

    private String entry() {
        return patient.post("/waiting-list", "{\"visitId\":\"" + visit(KIND) + "\"}")
                .expect(201)
                .string("id");
    }

    private String offer() {
        Instant freed = slot();
        JsonObject wish = RoleTexts.json(
                "practitionerId", offering.publicId(),
                "visitType", KIND,
                "from", Instant.now().toString(),
                "until", freed.plus(WEEK).toString());
        patient.post("/waiting-list", wish.toString());
        Answer visit = book(KIND, offering, otherPatient, freed);
        String path = "/appointments/" + visit.string("id") + "/cancel";
        offering.post(path, "{\"version\":" + visit.string("version") + "}").expect(200);
        return StreamSupport.stream(patient.get("/offers").expect(200).array().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(offer -> offer.get("startsAt").getAsString().equals(freed.toString()))
                .findFirst()
                .orElseThrow()
                .get("id")
                .getAsString();
    }

    private String trouble() {
        String reference = "T" + System.nanoTime();
        String body = "{\"TransID\":\"" + reference + "\",\"TransAmount\":\"450\",\"BillRefNumber\":\"nobody\"}";
        tell(body);
        String after = "";
        while (true) {
            JsonArray page = admin.get("/payments/troubles?limit=100" + after)
                    .expect(200)
                    .array();
            for (JsonElement line : page) {
                after = "&after=" + line.getAsJsonObject().get("id").getAsString();
                if (line.toString().contains(reference)) {
                    return line.getAsJsonObject().get("id").getAsString();
                }
            }
            if (page.isEmpty()) {
                throw new AssertionError("nobody wrote " + reference + " down");
            }
        }
    }

    private void tell(String body) {
        String secret = System.getenv("TELEVISIT_PAYMENT_MPESA_SECRET");
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(clinic.product().web() + "/webhooks/payment/mpesa/" + secret))
                .POST(BodyPublishers.ofString(body))
                .build();
        HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString()).join();
    }

    private String message() {
        return firstOf(admin.get("/messages?limit=1").expect(200).object().getAsJsonArray("messages"));
    }

    private static String firstOf(JsonArray list) {
        return list.get(0).getAsJsonObject().get("id").getAsString();
    }

    private String delivery() {
        return firstOf(admin.get("/webhooks/deliveries?status=PENDING&limit=1")
                .expect(200)
                .array());
    }

    private void putHours(Person whose) {
        String body = "{\"zone\":\"UTC\",\"week\":" + allWeek + ",\"version\":" + hoursVersion(whose) + "}";
        whose.call("PUT", "/schedules/" + whose.publicId(), body).expect(200);
    }

    private static int hoursVersion(Person whose) {
        return Integer.parseInt(whose.get("/schedules/mine").expect(200).string("version"));
    }
}
