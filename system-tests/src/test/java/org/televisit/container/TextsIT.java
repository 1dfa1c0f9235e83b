package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.notification.Batch;
import org.televisit.application.notification.OutboxLedger;
import org.televisit.application.notification.TextService;
import org.televisit.application.notification.TextView;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.MessageKind;
import org.televisit.domain.shared.BusinessException;

/** Text messages in the deployed server: a number is proved before it is used, and the outbox has a way of their own. */
class TextsIT extends InsideTheServer {

    private static final int TAKEN = 200;
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    @EJB(lookup = "java:app/televisit-ejb/TextService")
    TextService texts;

    @EJB(lookup = "java:app/televisit-ejb/OutboxService!org.televisit.application.notification.OutboxLedger")
    OutboxLedger outbox;

    private Worker worker;

    private static Receiver gateway() throws Exception {
        return new Receiver(message -> TAKEN, Integer.getInteger("televisit.it.sms.port"));
    }

    /** Spanish mobile numbers of nobody else in this run. */
    private static String number() {
        return String.format("+346%08d", System.nanoTime() / 1_000 % 100_000_000);
    }

    private static String code(Receiver gateway, String number) throws Exception {
        String body = gateway.next(number.substring(1)).body();
        Matcher code =
                CODE.matcher(URLDecoder.decode(body.replaceAll("^.*Body=|&Ref=.*$", ""), StandardCharsets.UTF_8));
        assertTrue(code.find(), body);
        return code.group(1);
    }

    private void confirmed(Known patient, String number) throws Exception {
        try (Receiver gateway = gateway()) {
            confirmed(patient, number, gateway);
        }
    }

    private void confirmed(Known patient, String number, Receiver gateway) throws Exception {
        patient.as().run(() -> texts.sendCode(number));
        String code = code(gateway, number);
        patient.as().run(() -> texts.confirm(code));
    }

    @BeforeEach
    void asAWorker() {
        worker = new Worker(outbox, entities, MessageChannel.SMS);
    }

    @AfterEach
    void nothingIsHeld() {
        worker.rest();
    }

    @Test
    void a_number_is_used_once_the_code_came_back_and_no_longer_than_its_patient_wants() throws Exception {
        Known patient = newPatient();
        String number = number();
        assertEquals(new TextView(true, null, false, false), patient.as().call(texts::mine));
        try (Receiver gateway = gateway()) {
            patient.as().run(() -> texts.sendCode(number));
            String code = code(gateway, number);
            String wrong = code.equals("000000") ? "000001" : "000000";

            assertEquals("code-wrong", refused(patient, () -> texts.confirm(wrong)));
            assertTrue(patient.as().call(texts::mine).awaitsCode());
            patient.as().run(() -> texts.confirm(code));
        }
        assertTrue(patient.as().call(texts::mine).confirmed());
        assertEquals(List.of("TEXT_CODE", "TEXT_CODE_WRONG", "TEXT_ON"), trailOf(patient));
        assertEquals(
                1, count("select count(*) from text_number where number = '" + number + "' and code_hash is null"));

        patient.as().run(texts::stop);

        assertNull(patient.as().call(texts::mine).number());
        assertEquals(0, count("select count(*) from text_number where number = '" + number + "'"));
    }

    @Test
    void the_fifth_wrong_code_is_the_last_and_the_fourth_code_of_an_hour_is_not_sent() throws Exception {
        Known patient = newPatient();
        String number = number();
        try (Receiver gateway = gateway()) {
            patient.as().run(() -> texts.sendCode(number));
            String code = code(gateway, number);
            String wrong = code.equals("000000") ? "000001" : "000000";
            for (int tries = 0; tries < 5; tries++) {
                assertEquals("code-wrong", refused(patient, () -> texts.confirm(wrong)));
            }
            assertEquals("code-wrong", refused(patient, () -> texts.confirm(code)));
            assertFalse(patient.as().call(texts::mine).confirmed());

            patient.as().run(() -> texts.sendCode(number));
            patient.as().run(() -> texts.sendCode(number));
            assertEquals("code-too-often", refused(patient, () -> texts.sendCode(number)));
        }
    }

    @Test
    void a_code_that_the_gateway_does_not_take_is_said_to_be_not_sent() throws Exception {
        Known patient = newPatient();
        try (Receiver gateway = new Receiver(message -> 500, Integer.getInteger("televisit.it.sms.port"))) {
            assertEquals("text-not-sent", refused(patient, () -> texts.sendCode(number())));
        }
        assertEquals("number-invalid", refused(patient, () -> texts.sendCode("12")));
        assertEquals("number-invalid", refused(patient, () -> texts.sendCode(null)));
    }

    @Test
    void others_than_patients_have_none() {
        assertThrows(EJBAccessException.class, () -> newDoctor().as().run(() -> texts.sendCode(number())));
        assertThrows(EJBAccessException.class, () -> As.admin("desk").call(texts::mine));
    }

    @Test
    void a_reminder_goes_there_once_beside_the_mail_and_not_after_it_was_given_up() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        String number = number();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        confirmed(patient, number);
        Instant day = visit.startsAt().minus(Duration.ofHours(24));

        Batch due = worker.claim(day);
        MessageFacts reminder = only(due, visit);
        assertEquals(MessageKind.REMINDER_DAY, reminder.kind());
        assertEquals(MessageChannel.SMS, reminder.channel());
        assertEquals(number, reminder.now().address());
        assertTrue(of(worker.claim(day.plusSeconds(1)), visit).isEmpty(), "a claim is one worker's");
        worker.sent(due, reminder, day);
        worker.release(due);
        Batch later = worker.claim(day.plus(Duration.ofHours(1)));
        assertTrue(of(later, visit).isEmpty(), "sent once");
        worker.release(later);

        patient.as().run(texts::stop);
        MessageFacts next = only(worker.claim(visit.startsAt().minus(Duration.ofMinutes(15))), visit);
        assertNull(next.now().address());
        assertNotNull(next.reader().email());
    }

    @Test
    void what_the_doctor_calls_off_is_told_by_the_servers_own_worker() throws Exception {
        Known doctor = newDoctor();
        Known patient = newPatient();
        String number = number();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        try (Receiver gateway = gateway()) {
            confirmed(patient, number, gateway);
            doctor.as().run(() -> changes.cancel(visit.id(), "a rash on the arm", visit.version()));

            String body = URLDecoder.decode(gateway.next(visit.id()).body(), StandardCharsets.UTF_8);

            assertTrue(body.contains("will not take place"), body);
            assertTrue(body.contains("/visit/detail.xhtml?id=" + visit.id()), body);
            assertFalse(body.contains("rash") || body.contains("Given"), body);
        }
    }

    private static List<MessageFacts> of(Batch batch, AppointmentView visit) {
        return batch.messages().stream()
                .filter(message -> message.visit().publicId().equals(visit.id()))
                .toList();
    }

    private static MessageFacts only(Batch batch, AppointmentView visit) {
        List<MessageFacts> found = of(batch, visit);
        assertEquals(1, found.size());
        return found.get(0);
    }

    private static String refused(Known patient, Runnable act) {
        return assertThrows(BusinessException.class, () -> patient.as().run(act))
                .reason();
    }

    @SuppressWarnings("unchecked")
    private List<String> trailOf(Known patient) {
        return entities.createNativeQuery(
                        "select action from audit_event where actor = ?1 and action like 'TEXT%'" + " order by id")
                .setParameter(1, patient.as().subject())
                .getResultList();
    }

    private long count(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }
}
