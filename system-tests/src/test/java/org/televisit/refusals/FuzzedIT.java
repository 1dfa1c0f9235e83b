package org.televisit.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
 * Every operation of the REST interface, asked by each role for what makes no sense: the answer is one that is
 * described, in the form that is described, and never a fault of ours. The seed of a run is said where it fails;
 * {@code -Dtelevisit.it.seed} asks the same again.
 */
@ExtendWith(WithTelevisit.class)
@Execution(ExecutionMode.CONCURRENT)
class FuzzedIT {

    private static final Duration BOUND = Duration.ofSeconds(10);
    private static final int LONGEST_SHOWN = 400;

    /** The path as it is described, and its operation. */
    private record Asked(String method, String path, JsonObject operation) {

        String name() {
            return RoleTable.Row.operation(method, path);
        }
    }

    @Test
    void nothing_that_is_sent_brings_out_what_is_not_described(Clinic clinic) throws Exception {
        long seed = Long.getLong("televisit.it.seed", System.nanoTime());
        Contract contract = new Contract(
                clinic.admin().ofTheSite("/api/openapi").expect(200).object());
        Visit visit = clinic.visitNow();
        Map<String, Person> people = new LinkedHashMap<>();
        people.put("nobody", clinic.nobody());
        people.put("patient", visit.patient());
        people.put("doctor", visit.doctor());
        people.put("admin", clinic.admin());
        Fuzz fuzz = new Fuzz(
                seed,
                List.of(visit.id(), visit.patient().publicId(), visit.doctor().publicId(), RoleStage.UNKNOWN, "1"));
        List<Asked> all = operations(contract);
        List<String> wrong = new ArrayList<>();
        ExecutorService asking = Executors.newFixedThreadPool(people.size());
        long until = System.nanoTime() + BOUND.toNanos();
        do {
            // made one after the other, so that the seed alone decides what is asked
            List<Callable<List<String>>> round = new ArrayList<>();
            for (Asked asked : all) {
                people.forEach((role, person) -> round.add(request(fuzz, contract, asked, role, person)));
            }
            for (Future<List<String>> one : asking.invokeAll(round)) {
                wrong.addAll(one.get());
            }
        } while (System.nanoTime() < until);
        asking.shutdownNow();

        assertThat(wrong).as("seed %d", seed).isEmpty();
    }

    private static List<Asked> operations(Contract contract) {
        List<Asked> all = new ArrayList<>();
        contract.each((method, path, operation) -> all.add(new Asked(method, path, operation)));
        assertThat(all).hasSameSizeAs(contract.operations());
        return all;
    }

    private static Callable<List<String>> request(
            Fuzz fuzz, Contract contract, Asked asked, String role, Person person) {
        JsonArray parameters =
                asked.operation().has("parameters") ? asked.operation().getAsJsonArray("parameters") : new JsonArray();
        String address = fuzz.address(asked.path(), parameters);
        String body = body(fuzz, contract, asked.operation());
        List<String> headers = new ArrayList<>();
        if (fuzz.once(3)) {
            headers.addAll(
                    List.of("Idempotency-Key", fuzz.once(2) ? UUID.randomUUID().toString() : "bad"));
        }
        if (fuzz.once(4)) {
            headers.addAll(List.of("If-Match", fuzz.once(2) ? "\"0\"" : "nothing", "If-None-Match", "\"x\", W/"));
        }
        String told = role + " " + asked.method() + " " + cut(address) + " " + cut(body) + " " + headers;
        return () -> {
            Answer answer = person.call(asked.method(), "/" + address, body, headers.toArray(String[]::new));
            List<String> breaches = new ArrayList<>(contract.breaches(asked.name(), answer));
            if (answer.status() >= 500) {
                breaches.add("a fault of ours: " + answer.status());
            }
            return breaches.stream()
                    .map(breach -> told + ": " + breach + " " + cut(answer.text()))
                    .toList();
        };
    }

    private static String body(Fuzz fuzz, Contract contract, JsonObject operation) {
        if (!operation.has("requestBody")) {
            return fuzz.once(4) ? "{}" : null;
        }
        JsonObject content = operation.getAsJsonObject("requestBody").getAsJsonObject("content");
        return content.has("application/json")
                ? fuzz.body(content.getAsJsonObject("application/json").getAsJsonObject("schema"), contract)
                : "\u0000\u0001 no file";
    }

    private static String cut(String text) {
        return text == null || text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
