package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.CallSocket;
import org.televisit.product.Clinic;
import org.televisit.product.Person;
import org.televisit.product.Visit;

/** Who is signed out at Keycloak is out here too, and nobody but Keycloak can say so. */
@ExtendWith(WithTelevisit.class)
class BackChannelIT {

    private static final Pattern SIGN_IN = Pattern.compile(".*/realms/televisit/protocol/openid-connect/auth.*");

    @Test
    void an_administrator_who_signs_somebody_out_ends_their_session_and_their_call(Clinic clinic, WaitingArea area)
            throws Exception {
        Consultation call = Consultation.begun(clinic, area);
        Person patient = call.visit().patient();
        Cookie session = session(call.patient());
        assertThat(page(clinic, session)).isEqualTo(200);

        clinic.product().keycloak().signOut(patient.subject());

        call.patientsScreen().says("You are no longer signed in");
        await().atMost(Duration.ofSeconds(5)).until(() -> page(clinic, session) == 302);
        call.patient().opens("/patient/home.xhtml");
        assertThat(call.patient().page().url()).matches(SIGN_IN);
        call.doctor().opensTab().opens("/doctor/day.xhtml");
        assertThat(call.doctor().page().url()).endsWith("/doctor/day.xhtml");
        assertThat(audited(clinic, patient)).contains("SUCCESS back-channel");
    }

    @Test
    void a_ticket_given_before_opens_nothing_afterwards(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Person patient = visit.patient();
        area.seat(patient).signsIn();
        String ticket = visit.ticketFor(patient);

        clinic.product().keycloak().signOut(patient.subject());

        await().atMost(Duration.ofSeconds(10))
                .until(() -> !audited(clinic, patient).isEmpty());
        assertThat(status(clinic, ticket)).isEqualTo(403);
    }

    @Test
    void signing_out_here_ends_what_keycloak_has_and_all_of_it_ends_in_peace(Clinic clinic, WaitingArea area)
            throws Exception {
        Person patient = clinic.patient();
        Visitor visitor = area.seat(patient).signsInByPage();
        Cookie session = session(visitor);

        visitor.page()
                .evaluate(
                        """
                () => {
                  const form = document.createElement('form');
                  form.method = 'post';
                  form.action = '/televisit/sign-out';
                  document.body.append(form);
                  form.submit();
                }""");

        visitor.page().waitForURL(Pattern.compile(".*/goodbye\\.xhtml"));
        assertThat(page(clinic, session)).isEqualTo(302);
        visitor.opens("/patient/home.xhtml");
        assertThat(visitor.page().url()).matches(SIGN_IN);
    }

    @Test
    void nobody_else_can_sign_anybody_out(Clinic clinic) throws Exception {
        Visit visit = clinic.visitNow();
        Person patient = visit.patient();
        try (CallSocket seat = CallSocket.open(clinic.product(), visit.ticketFor(patient))) {
            seat.await("welcome");
            String unsigned =
                    base64("{\"alg\":\"none\",\"typ\":\"logout+jwt\"}") + "." + base64(claims(clinic, patient)) + ".";
            String forged = base64("{\"alg\":\"RS256\",\"typ\":\"logout+jwt\",\"kid\":\"mine\"}") + "."
                    + base64(claims(clinic, patient)) + "." + base64("no signature");
            for (String body : new String[] {
                "",
                "logout_token=",
                "logout_token=%zz",
                "logout_token=" + unsigned,
                "logout_token=" + forged,
                "logout_token=" + unsigned + "&logout_token=" + forged,
                "logout_token=" + "a".repeat(20_000)
            }) {
                assertThat(post(clinic, body)).as(body).isEqualTo(400);
            }
            seat.send("{\"type\":\"ping\"}");
            seat.await("pong");
        }
        assertThat(audited(clinic, patient)).isEmpty();
    }

    @Test
    void an_access_token_of_the_person_is_no_logout_token(Clinic clinic) throws Exception {
        Person patient = clinic.patient();
        String token = clinic.product().keycloak().bearerOf(patient);

        assertThat(post(clinic, "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                .isEqualTo(400);
    }

    private static String claims(Clinic clinic, Person person) {
        long now = Instant.now().getEpochSecond();
        JsonObject events = new JsonObject();
        events.add("http://schemas.openid.net/event/backchannel-logout", new JsonObject());
        JsonObject claims = new JsonObject();
        claims.addProperty("iss", clinic.product().keycloak().issuer());
        claims.addProperty("aud", "televisit-web");
        claims.addProperty("sub", person.subject());
        claims.addProperty("jti", "made-up-" + now);
        claims.addProperty("iat", now);
        claims.addProperty("exp", now + 100);
        claims.add("events", events);
        return claims.toString();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static int post(Clinic clinic, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(clinic.product().web() + "/back-channel-logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private static int status(Clinic clinic, String ticket) {
        try (CallSocket opened = CallSocket.open(clinic.product(), ticket)) {
            return opened.isOpen() ? 101 : 0;
        } catch (CallSocket.Refused refused) {
            return refused.status();
        }
    }

    private static Cookie session(Visitor visitor) {
        return visitor.context().cookies(visitor.product().web() + "/").stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .findFirst()
                .orElseThrow();
    }

    /** How a page answers to this session, wherever its cookie is held. */
    private static int page(Clinic clinic, Cookie session) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(clinic.product().web() + "/patient/home.xhtml"))
                .header("Cookie", session.name + "=" + session.value)
                .header("Accept", "text/html")
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    /** "SUCCESS back-channel" for each sign-out of theirs that was obeyed. */
    private static List<String> audited(Clinic clinic, Person person) {
        JsonArray lines = clinic.admin()
                .get("/audit?type=Account&id=" + person.subject())
                .expect(200)
                .array();
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(line -> line.get("action").getAsString().equals("SIGN_OUT"))
                .map(line -> line.get("outcome").getAsString() + " "
                        + line.get("reason").getAsString())
                .toList();
    }
}
