package org.televisit.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.televisit.application.appointment.AppointmentView;
import org.televisit.application.notification.Brief;
import org.televisit.application.notification.DeviceView;
import org.televisit.application.notification.PushDevices;
import org.televisit.application.notification.PushService;
import org.televisit.domain.shared.BusinessException;

/** Browsers that are told of news: a person's own, known hosts alone, five at most. */
class PushesIT extends InsideTheServer {

    @EJB(lookup = "java:app/televisit-ejb/PushService")
    PushService pushes;

    @EJB(lookup = "java:app/televisit-ejb/DeviceLedger!org.televisit.application.notification.PushDevices")
    PushDevices devices;

    private static String address() {
        return "http://localhost:1/push/" + UUID.randomUUID();
    }

    private DeviceView added(Known person, String address) {
        return person.as().call(() -> pushes.add(address));
    }

    private List<String> idsOf(Known person) {
        return person.as().call(pushes::devices).stream().map(DeviceView::id).toList();
    }

    @Test
    void a_person_sees_and_forgets_their_own_and_nobody_elses() {
        Known patient = newPatient();
        Known other = newPatient();
        String address = address();
        DeviceView device = added(patient, address);

        assertEquals(device.id(), added(patient, address).id());
        assertEquals(List.of(device.id()), idsOf(patient));
        assertEquals(List.of(), idsOf(other));
        assertEquals("not-found", refused(other, () -> pushes.remove(device.id())));
        assertEquals(List.of(device.id()), idsOf(patient));

        patient.as().run(() -> pushes.remove(device.id()));
        assertEquals(List.of(), idsOf(patient));
        assertEquals("not-found", refused(patient, () -> pushes.remove(device.id())));
        assertEquals(
                List.of("PUSH_ON", "PUSH_OFF"),
                entities.createNativeQuery(
                                "select action from audit_event where actor = ?1 and action like 'PUSH%' order by id")
                        .setParameter(1, patient.as().subject())
                        .getResultList());
    }

    @Test
    void a_shared_browser_is_whoever_said_so_last() {
        Known first = newPatient();
        Known second = newDoctor();
        String address = address();
        added(first, address);

        DeviceView theirs = added(second, address);

        assertEquals(List.of(), idsOf(first));
        assertEquals(List.of(theirs.id()), idsOf(second));
    }

    @Test
    void of_more_than_five_the_oldest_is_forgotten() {
        Known patient = newPatient();
        List<String> newestFirst = new ArrayList<>();
        for (int browser = 0; browser < 6; browser++) {
            newestFirst.add(0, added(patient, address()).id());
        }

        assertEquals(newestFirst.subList(0, 5), idsOf(patient));
    }

    @Test
    void nobody_makes_the_server_knock_elsewhere() {
        Known patient = newPatient();
        for (String endpoint : List.of(
                "https://fcm.googleapis.com/fcm/send/not-of-these-settings",
                "http://169.254.169.254/latest/meta-data",
                "http://localhost@evil.example/",
                "https://" + "a".repeat(1_000),
                "")) {
            assertEquals("push-service", refused(patient, () -> pushes.add(endpoint)), endpoint);
        }
        assertThrows(EJBAccessException.class, () -> As.admin("desk").call(() -> pushes.add(address())));
        assertThrows(EJBAccessException.class, () -> As.patient("p").call(() -> devices.of("p", "k")));
    }

    @Test
    void a_browser_that_asks_is_told_what_it_was_to_ask_for_and_nobody_else_is() {
        Known doctor = newDoctor();
        Known patient = newPatient();
        AppointmentView visit = bookedInTwoDays(doctor, patient);
        String address = address();
        added(patient, address);
        assertEquals("/", patient.as().call(pushes::news).page());
        doctor.as().run(() -> changes.cancel(visit.id(), "a rash on the arm", visit.version()));

        String key = (String) entities.createNativeQuery("select message_key from outbox_message m join appointment a"
                        + " on a.id = m.appointment_id where a.public_id = ?1 and m.channel = 'PUSH'"
                        + " and m.kind = 'CANCELLATION' and m.recipient = 'PATIENT'")
                .setParameter(1, visit.id())
                .getSingleResult();
        As.system().run(() -> devices.of(patient.as().subject(), key)
                .forEach(device -> devices.telling(device.id(), key, clock.now())));
        Brief news = patient.as().call(pushes::news);

        assertTrue(news.text().contains("will not take place"), news.text());
        assertEquals("/visit/detail.xhtml?id=" + visit.id(), news.page());
        assertEquals("/", newPatient().as().call(pushes::news).page());
        assertEquals("/", doctor.as().call(pushes::news).page());
    }

    private static String refused(Known person, Runnable act) {
        return assertThrows(BusinessException.class, () -> person.as().run(act)).reason();
    }
}
