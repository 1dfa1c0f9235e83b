package org.televisit.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.televisit.application.notification.SmsSettings.Format;
import org.televisit.application.notification.SmsSettings.Sender;

@DisplayName("The gateway of the settings")
class SmsSettingsTest {

    private static final String URL = "https://sms.example.org/send";
    private static final String JSON = "{\"to\":\"{to}\",\"from\":\"{from}\",\"text\":\"{text}\",\"ref\":\"{id}\"}";
    private static final String FORM = "To={to}&From={from}&Body={text}&Ref={id}";
    private static final String FORM_TYPE = "application/x-www-form-urlencoded";
    private static final Sender US = new Sender("Authorization", "Bearer secret-of-ours", "St. Mary", false);

    private static SmsSettings settings(String url, String type, String body) {
        return new SmsSettings(url, new Format("POST", type, body), US, "200-299", 10);
    }

    @Property(tries = 200)
    @Tag("property")
    void any_text_comes_out_of_json_as_it_went_in(@ForAll String text) {
        JsonObject body = Json.createReader(
                        new StringReader(settings(URL, "application/json", JSON).body("a.0.p", "+34612345678", text)))
                .readObject();

        assertThat(body.keySet()).containsExactlyInAnyOrder("to", "from", "text", "ref");
        assertThat(body.getString("text")).isEqualTo(text);
        assertThat(body.getString("to")).isEqualTo("+34612345678");
    }

    @Test
    void a_text_can_end_no_string_and_begin_no_member() {
        String text = "\",\"to\":\"+1900\",\"x\":\"\\\n\u0001 {to} {text} $1";
        JsonObject body = Json.createReader(
                        new StringReader(settings(URL, "application/json", JSON).body("k", "+34612345678", text)))
                .readObject();

        assertThat(body.getString("text")).isEqualTo(text);
        assertThat(body.getString("to")).isEqualTo("+34612345678");
    }

    @Test
    void a_text_can_begin_no_field_of_a_form() {
        String text = "a&To=+1900 b=c ñ é\n100 %";
        Map<String, String> fields = new HashMap<>();
        for (String field :
                settings(URL, FORM_TYPE, FORM).body("k", "+34612345678", text).split("&")) {
            String[] parts = field.split("=", 2);
            fields.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }

        assertThat(fields).isEqualTo(Map.of("To", "+34612345678", "From", "St. Mary", "Body", text, "Ref", "k"));
    }

    @Test
    void an_address_may_hold_it_all() {
        SmsSettings settings = new SmsSettings(
                "https://sms.example.org/{digits}?text={text}",
                new Format("GET", "application/json", ""),
                US,
                "200,202",
                5);

        assertThat(settings.address("k", "+34612345678", "a b&c=d/ñ").toString())
                .isEqualTo("https://sms.example.org/34612345678?text=a%20b%26c%3Dd%2F%C3%B1");
        assertThat(settings.body("k", "+34612345678", "a")).isEmpty();
        assertThat(settings.accepts(202)).isTrue();
        assertThat(settings.accepts(201)).isFalse();
    }

    @Test
    void without_an_address_there_is_none() {
        assertThat(new SmsSettings().enabled()).isFalse();
        assertThat(settings(URL, "application/json", JSON).enabled()).isTrue();
    }

    @Test
    void what_makes_no_sense_is_said_at_the_start_and_no_secret_is() {
        refuses("http://sms.example.org/send", "application/json", JSON, "televisit.sms.url: not https");
        refuses(
                "https://me:word@sms.example.org/",
                "application/json",
                JSON,
                "televisit.sms.url: no host, or a password in it");
        refuses(URL, "text/xml", JSON, "televisit.sms.content.type");
        refuses(URL, "application/json", "{\"to\":\"{to}\"}", "televisit.sms.body: {text} is missing");
        refuses(URL, "application/json", "{\"text\":\"{text}\"}", "televisit.sms.body: {to} or {digits} is missing");
        refuses(URL, "application/json", "{\"to\":{to},\"text\":\"{text}\"", "televisit.sms.body: no JSON");
        assertThatThrownBy(() -> new SmsSettings(URL, new Format("POST", "application/json", JSON), US, "2xx", 10))
                .hasMessageStartingWith("televisit.sms.accepted");
        assertThatThrownBy(() -> new SmsSettings(URL, new Format("DELETE", "application/json", JSON), US, "200", 10))
                .hasMessageStartingWith("televisit.sms.method");
        assertThatThrownBy(() -> new SmsSettings(URL, new Format("POST", "application/json", JSON), US, "200", 0))
                .hasMessageStartingWith("televisit.sms.timeout.seconds");
        assertThat(US.toString()).doesNotContain("secret-of-ours");
    }

    private static void refuses(String url, String type, String body, String why) {
        assertThatThrownBy(() -> settings(url, type, body))
                .hasMessageStartingWith(why)
                .hasMessageNotContaining("secret-of-ours");
    }
}
