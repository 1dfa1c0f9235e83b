package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Outbox;
import org.televisit.product.Person;
import org.televisit.product.TextGateway;
import org.televisit.product.TextGateway.Text;
import org.televisit.product.Visit;

/** A patient has text messages sent to a telephone that they have shown to be theirs (REQUIREMENTS N3). */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class TextsPagesIT {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");
    private static final Duration SOON = Duration.ofSeconds(20);
    // a try that failed is made again after a minute
    private static final Duration AFTER_A_PAUSE = Duration.ofSeconds(100);

    private static String number() {
        return String.format(
                Locale.ROOT, "+3461%07d", (System.nanoTime() / 1_000_000 + NEXT.incrementAndGet()) % 10_000_000);
    }

    private static Locator form(Page page) {
        return page.locator("form[id='texts']");
    }

    private static Locator part(Page page, String id) {
        return page.locator("[id='texts:" + id + "']");
    }

    private static String codeSentTo(TextGateway gateway, String number, int codes) {
        await().atMost(SOON).until(() -> gateway.to(number).size() >= codes);
        Text newest = gateway.to(number).get(codes - 1);
        Matcher code = CODE.matcher(newest.text());
        assertThat(code.find()).as(newest.text()).isTrue();
        return code.group();
    }

    private static void confirms(Page page, TextGateway gateway, String number) {
        part(page, "number").fill(number);
        part(page, "send").click();
        assertThat(part(page, "code")).isVisible();
        part(page, "code").fill(codeSentTo(gateway, number, 1));
        part(page, "confirm").click();
        assertThat(form(page)).containsText("Text messages go to");
    }

    @Test
    void a_number_is_confirmed_on_a_phone_by_keyboard_and_given_up_again(Clinic clinic, WaitingArea area) {
        TextGateway gateway = clinic.product().reach().texts();
        String number = number();
        Page page = area.seat(clinic.patient(), Engine.CHROMIUM, 390, 844, ColorScheme.LIGHT)
                .signsIn()
                .opens("/profile.xhtml")
                .page();
        assertThat(form(page)).not().containsText("Text messages go to");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        part(page, "number").fill("12");
        part(page, "send").click();
        assertThat(page.locator(".notices")).containsText("no telephone number");

        part(page, "number").fill(number);
        part(page, "number").press("Enter");
        assertThat(part(page, "code")).isVisible();
        String code = codeSentTo(gateway, number, 1);
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        part(page, "code").fill(code.equals("000000") ? "000001" : "000000");
        part(page, "confirm").click();
        assertThat(page.locator(".notices")).containsText("That is not the code");
        part(page, "code").fill(code);
        part(page, "code").press("Enter");

        assertThat(form(page)).containsText("Text messages go to +34 61");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
        assertThat(gateway.to(number)).hasSize(1);
        page.reload();
        part(page, "off").click();
        assertThat(page.locator(".notices")).containsText("You get no text messages.");
        assertThat(part(page, "number")).isVisible();
    }

    @Test
    @Tag("long")
    void a_reminder_comes_exactly_once_though_the_gateway_fails_at_first(Clinic clinic, WaitingArea area) {
        TextGateway gateway = clinic.product().reach().texts();
        String number = number();
        Person patient = clinic.patient();
        Page page = area.seat(patient).signsIn().opens("/profile.xhtml").page();
        confirms(page, gateway, number);
        gateway.answers(number, 500);

        Visit visit = clinic.visitIn(Duration.ofMinutes(15).plusSeconds(6), clinic.doctor(), patient);

        await().atMost(AFTER_A_PAUSE).pollInterval(Duration.ofSeconds(1)).until(() -> taken(gateway, number) == 2);
        List<Text> texts = gateway.to(number);
        assertThat(texts).extracting(Text::answered).containsExactly(202, 500, 202);
        Text reminder = texts.get(2);
        assertThat(reminder.id()).isEqualTo(texts.get(1).id()).startsWith(visit.id());
        assertThat(reminder.text())
                .contains("Your video visit begins at", clinic.product().web() + "/visit/detail.xhtml?id=" + visit.id())
                .doesNotContain(patient.name())
                .doesNotContain(visit.doctor().name());
        Person admin = clinic.admin();
        await().atMost(SOON)
                .until(() -> line(admin, visit).get("status").getAsString().equals("SENT"));
        assertThat(line(admin, visit).get("to").getAsString()).isEqualTo(number);
        assertThat(taken(gateway, number)).isEqualTo(2);
        seenByAnAdmin(area, admin, line(admin, visit));
    }

    private static long taken(TextGateway gateway, String number) {
        return gateway.to(number).stream()
                .filter(text -> text.answered() == 202)
                .count();
    }

    private static JsonObject line(Person admin, Visit visit) {
        return new Outbox(admin).line("REMINDER_SOON", visit.id(), "SMS").orElseThrow();
    }

    private static void seenByAnAdmin(WaitingArea area, Person admin, JsonObject line) {
        Page page = area.seat(admin)
                .signsIn()
                .opens("/admin/message.xhtml?id=" + line.get("id").getAsString())
                .page();
        assertThat(page.locator("dl.facts")).containsText("Text message");
        assertThat(page.locator(".mail-text")).containsText("Your video visit begins at");
        assertThat(page.locator("iframe.mail")).hasCount(0);
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();
    }

    @Test
    void who_gives_it_up_hears_no_more_at_once_and_a_doctor_who_rings_is_told(Clinic clinic, WaitingArea area) {
        TextGateway gateway = clinic.product().reach().texts();
        String number = number();
        Person patient = clinic.patient();
        Person doctor = clinic.doctor();
        Page page = area.seat(patient).signsIn().opens("/profile.xhtml").page();
        confirms(page, gateway, number);
        Visit visit = clinic.visitNow(doctor, patient);
        doctor.post("/appointments/" + visit.id() + "/ring", "{}").expect(204);
        await().atMost(SOON).until(() -> taken(gateway, number) == 2);
        assertThat(gateway.to(number).get(1).text()).contains("Your doctor is ready");

        part(page, "off").click();
        assertThat(part(page, "number")).isVisible();
        visit.cancelAs(doctor).expect(200);

        Outbox outbox = new Outbox(clinic.admin());
        await().atMost(SOON).until(() -> outbox.line("CANCELLATION", visit.id(), "SMS")
                .filter(line -> line.get("status").getAsString().equals("SKIPPED"))
                .isPresent());
        assertThat(gateway.to(number)).hasSize(2);
    }

    @Test
    void doctors_and_admins_have_no_such_choice(Clinic clinic, WaitingArea area) {
        Page doctors =
                area.seat(clinic.doctor()).signsIn().opens("/profile.xhtml").page();
        assertThat(form(doctors)).hasCount(0);
        assertThat(doctors.locator("#push")).hasCount(1);
        Page admins =
                area.seat(clinic.admin()).signsIn().opens("/profile.xhtml").page();
        assertThat(form(admins)).hasCount(0);
        assertThat(admins.locator("#push")).hasCount(0);
    }
}
