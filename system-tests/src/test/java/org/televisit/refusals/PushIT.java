package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Clinic;
import org.televisit.product.Hearing.Heard;
import org.televisit.product.Person;
import org.televisit.product.PushOffice;
import org.televisit.product.Visit;

/** Pushes as a push service sees them: signed, without content, to known hosts; and whose they are (REQUIREMENTS N3). */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class PushIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static String added(Person person, String address) {
        return person.post("/me/devices", "{\"endpoint\":\"" + address + "\"}")
                .expect(200)
                .string("id");
    }

    private static void cancels(Person doctor, Visit visit) {
        String version = doctor.get("/appointments/" + visit.id()).expect(200).string("version");
        doctor.post("/appointments/" + visit.id() + "/cancel", "{\"version\":" + version + "}")
                .expect(200);
    }

    @Test
    void a_push_service_is_told_that_there_is_something_and_never_what(Clinic clinic) throws Exception {
        PushOffice office = clinic.product().reach().pushes();
        String address = office.address();
        Person patient = clinic.patient();
        Person doctor = clinic.doctor();
        added(patient, address);
        Visit visit = clinic.visitIn(Duration.ofDays(2), doctor, patient);

        cancels(doctor, visit);

        await().atMost(SOON).until(() -> !office.to(address).isEmpty());
        Heard push = office.to(address).get(0);
        assertThat(push.body()).isEmpty();
        assertThat(push.header("Content-Length")).isIn("", "0");
        assertThat(push.header("Content-Encoding")).isEmpty();
        assertThat(Long.parseLong(push.header("TTL"))).isBetween(60L, 86_400L);
        assertThat(push.header("Urgency")).isEqualTo("high");
        assertThat(push.header("Topic")).matches("[A-Za-z0-9_-]{1,32}");
        assertSigned(push.header("Authorization"), office.origin(), publicKey(clinic));
        JsonObject news = patient.get("/me/news").expect(200).object();
        assertThat(news.get("text").getAsString()).contains("will not take place");
        assertThat(news.get("page").getAsString()).isEqualTo("/visit/detail.xhtml?id=" + visit.id());
        assertThat(office.to(address)).hasSize(1);
    }

    private static String publicKey(Clinic clinic) throws IOException {
        return Files.readAllLines(clinic.product().state().resolve("secrets")).stream()
                .filter(line -> line.startsWith("TELEVISIT_PUSH_PUBLIC_KEY="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    /** As a push service checks it (RFC 8292). */
    private static void assertSigned(String header, String origin, String key) throws GeneralSecurityException {
        assertThat(header).startsWith("vapid t=").endsWith(", k=" + key);
        String token = header.substring("vapid t=".length(), header.indexOf(','));
        String[] parts = token.split("\\.");
        byte[] point = Base64.getUrlDecoder().decode(key);
        AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
        curve.init(new ECGenParameterSpec("secp256r1"));
        ECPoint open = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(point, 33, 65)));
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(open, curve.getParameterSpec(ECParameterSpec.class))));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        JsonObject claims = JsonParser.parseString(
                        new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8))
                .getAsJsonObject();
        assertThat(claims.get("aud").getAsString()).isEqualTo(origin);
        assertThat(claims.get("sub").getAsString()).startsWith("mailto:");
        assertThat(Instant.ofEpochSecond(claims.get("exp").getAsLong()))
                .isBetween(Instant.now(), Instant.now().plus(Duration.ofHours(24)));
    }

    @Test
    void a_browser_that_is_gone_is_forgotten_and_the_others_are_told(Clinic clinic) {
        PushOffice office = clinic.product().reach().pushes();
        String gone = office.address();
        String there = office.address();
        office.answers(gone, 410);
        Person patient = clinic.patient();
        Person doctor = clinic.doctor();
        added(patient, gone);
        String kept = added(patient, there);

        cancels(doctor, clinic.visitIn(Duration.ofDays(2), doctor, patient));

        await().atMost(SOON)
                .until(() -> patient.get("/me/devices").expect(200).array().size() == 1
                        && !office.to(there).isEmpty());
        assertThat(patient.get("/me/devices").expect(200).text()).contains(kept);
        assertThat(office.to(gone)).hasSize(1);
        assertThat(office.to(there)).hasSize(1);
    }

    @Test
    void nobody_reads_or_removes_anothers_browser(Clinic clinic) {
        Person patient = clinic.patient();
        String id = added(patient, clinic.product().reach().pushes().address());

        for (Person other : new Person[] {clinic.patient(), clinic.doctor()}) {
            assertThat(other.get("/me/devices").expect(200).array()).isEmpty();
            other.call("DELETE", "/me/devices/" + id, null).expect(404);
        }
        clinic.admin().call("DELETE", "/me/devices/" + id, null).expect(403);
        clinic.nobody().get("/me/devices").expect(401);
        clinic.nobody().get("/me/news").expect(401);
        clinic.nobody().call("DELETE", "/me/devices/" + id, null).expect(401);
        assertThat(patient.get("/me/devices").expect(200).array()).hasSize(1);

        patient.call("DELETE", "/me/devices/" + id, null).expect(204);
        assertThat(patient.get("/me/devices").expect(200).array()).isEmpty();
    }

    @Test
    void an_address_of_anybody_else_is_refused(Clinic clinic) {
        Person patient = clinic.patient();
        for (String address : new String[] {
            "http://169.254.169.254/latest/meta-data", "https://evil.example/", "file:///etc/passwd", "x", ""
        }) {
            assertThat(patient.post("/me/devices", "{\"endpoint\":\"" + address + "\"}")
                            .expect(400)
                            .string("reason"))
                    .isEqualTo("push-service");
        }
        patient.post("/me/devices", "{}").expect(400);
    }
}
