package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.televisit.browser.WithTelevisit;
import org.televisit.product.Answer;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/**
 * The settings of the tests name a receiver inside the network and do not allow its address: nothing knocks at it, and
 * an admin sees why.
 */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class WebhooksInsideIT {

    private static final Duration SOON = Duration.ofSeconds(40);

    private static Optional<JsonObject> newest(Person admin, String visit) {
        return StreamSupport.stream(
                        admin.get("/webhooks/deliveries?limit=100")
                                .expect(200)
                                .array()
                                .spliterator(),
                        false)
                .map(JsonElement::getAsJsonObject)
                .filter(line -> line.has("appointmentId")
                        && visit.equals(line.get("appointmentId").getAsString()))
                .findFirst();
    }

    private static JsonObject tried(Person admin, String visit) {
        long until = System.nanoTime() + SOON.toNanos();
        JsonObject line = newest(admin, visit).orElseThrow();
        while (line.get("attempts").getAsInt() == 0 && System.nanoTime() < until) {
            line = newest(admin, visit).orElseThrow();
        }
        return line;
    }

    @Test
    void an_address_inside_is_not_knocked_at_and_an_admin_reads_why(Clinic clinic) throws IOException {
        Person admin = clinic.admin();
        URI target = URI.create(clinic.product().reach().webhookUrl());
        try (ServerSocket door = new ServerSocket(target.getPort(), 50, InetAddress.getLoopbackAddress())) {
            Visit visit = clinic.visitIn(Duration.ofDays(3), clinic.doctor(), clinic.patient());

            JsonObject line = tried(admin, visit.id());

            assertThat(line.get("topic").getAsString()).isEqualTo("visit.booked");
            assertThat(line.get("status").getAsString()).isEqualTo("PENDING");
            assertThat(line.get("lastError").getAsString()).isEqualTo("an address inside the network");
            door.setSoTimeout(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(door::accept))
                    .isInstanceOf(SocketTimeoutException.class);
            String id = line.get("id").getAsString();
            Answer content = admin.get("/webhooks/deliveries/" + id).expect(200);
            assertThat(content.string("body"))
                    .contains(visit.id())
                    .doesNotContain(visit.patient().name(), visit.doctor().name());
            assertThat(admin.post("/webhooks/deliveries/" + id + "/again", "{}")
                            .expect(200)
                            .string("status"))
                    .isEqualTo("PENDING");
        }
    }

    @Test
    void only_admins_see_them(Clinic clinic) {
        clinic.nobody().get("/webhooks/deliveries").expect(401);
        clinic.patient().get("/webhooks/deliveries").expect(403);
        clinic.doctor().get("/webhooks/deliveries").expect(403);
    }
}
