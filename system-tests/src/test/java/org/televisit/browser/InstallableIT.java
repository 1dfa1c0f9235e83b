package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Person;

/** The site as an app of a device: its manifest, and what it says without a connection. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class InstallableIT {

    private static final String KEPT = "async () => (await Promise.all((await caches.keys()).map(async (name) =>"
            + " (await (await caches.open(name)).keys()).map((request) => new URL(request.url).pathname)))).flat().sort()";
    private static final String KEPT_WORDS =
            "async () => (await Promise.all((await caches.keys()).map(async (name) => { const cache = await"
                    + " caches.open(name); return Promise.all((await cache.keys()).map(async (key) => (await"
                    + " cache.match(key)).text())); }))).flat().join()";

    // the worker has kept the page and stands for this one
    private static final String READY = "async () => { await navigator.serviceWorker.ready; return"
            + " !!navigator.serviceWorker.controller && (await caches.keys()).length > 0; }";

    @Test
    void a_device_is_told_what_the_app_looks_like(Clinic clinic, WaitingArea area) throws IOException {
        Visitor nobody = area.seat(clinic.nobody());
        String web = clinic.product().web();
        JsonObject manifest =
                JsonParser.parseString(text(nobody, web + "/site.webmanifest")).getAsJsonObject();
        String home = manifest.get("start_url").getAsString();

        assertThat(web).endsWith(home.substring(0, home.length() - 1));
        assertThat(manifest.get("scope").getAsString()).isEqualTo(home);
        assertThat(manifest.get("display").getAsString()).isEqualTo("standalone");
        assertThat(manifest.get("lang").getAsString()).isEqualTo("en");
        JsonArray icons = manifest.getAsJsonArray("icons");
        assertThat(purposes(icons)).contains("any", "maskable");
        String origin = web.substring(0, web.length() - home.length() + 1);
        for (JsonElement each : icons) {
            JsonObject icon = each.getAsJsonObject();
            APIResponse picture =
                    nobody.page().request().get(origin + icon.get("src").getAsString());
            assertThat(picture.headers().get("content-type"))
                    .startsWith(icon.get("type").getAsString());
            if (icon.get("type").getAsString().equals("image/png")) {
                int side =
                        ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth();
                assertThat(icon.get("sizes").getAsString()).isEqualTo(side + "x" + side);
            }
        }
    }

    @Test
    void without_a_connection_a_page_says_what_to_do_and_goes_on_when_it_is_back(Clinic clinic, WaitingArea area) {
        Visitor visitor = area.seat(clinic.demo("maria")).signsIn();
        Page page = visitor.opens("/patient/home.xhtml").page();
        page.waitForFunction(READY);

        visitor.context().setOffline(true);
        visitor.opens("/history.xhtml");

        assertThat(page.locator("h1")).hasText("There is no connection");
        assertThat(page.locator("main")).containsText("call the hospital");
        assertThat(page.locator("#try-again")).isVisible();
        assertThat(page.locator("main h1")).hasCSS("font-weight", "600");
        page.locator("#try-again").click();
        assertThat(page.locator("h1")).hasText("There is no connection");
        assertThat(Accessibility.violationsInBothThemes(page)).isEmpty();

        visitor.context().setOffline(false);

        assertThat(page.locator("h1")).not().hasText("There is no connection");
        assertThat(page).hasURL(Pattern.compile(".*/history\\.xhtml"));
    }

    @Test
    void what_it_says_is_in_the_language_that_the_reader_has_chosen(Clinic clinic, WaitingArea area) {
        Visitor visitor = area.seat(clinic.demo("juan")).signsIn();
        Page page = visitor.opens("/patient/home.xhtml").page();
        page.waitForFunction(READY);
        page.waitForFunction("async () => (await (await caches.match('"
                + visitor.product().web() + "/offline.xhtml')).text()).includes('lang=\"es\"')");

        visitor.context().setOffline(true);
        visitor.opens("/history.xhtml");

        assertThat(page.locator("h1")).hasText("No hay conexión");
        visitor.context().setOffline(false);
    }

    @Test
    void nothing_of_a_person_is_kept_and_nothing_is_left_after_signing_out(Clinic clinic, WaitingArea area) {
        Person maria = clinic.demo("maria");
        Visitor visitor = area.seat(maria).signsIn();
        Page page = visitor.opens("/patient/home.xhtml").page();
        page.waitForFunction(READY);
        visitor.opens("/history.xhtml");
        visitor.opens("/profile.xhtml");
        assertThat(page.locator("body")).containsText("Maria Silva");

        page.locator(".user-menu summary").click();
        page.locator("#sign-out").click();
        page.waitForURL("**/goodbye.xhtml");

        assertThat(page.evaluate(KEPT).toString())
                .isEqualTo(
                        List.of("css/site.css", "css/tokens.css", "js/shared/back-online.js", "offline.xhtml").stream()
                                .map(path -> path(visitor, path))
                                .toList()
                                .toString());
        assertThat(page.evaluate(KEPT_WORDS).toString())
                .contains("There is no connection")
                .doesNotContain("Maria")
                .doesNotContain("Silva");
        visitor.context().setOffline(true);
        page.goBack();
        assertThat(page.locator("h1")).hasText("There is no connection");
        assertThat(page.locator("body")).not().containsText("Maria");
        visitor.context().setOffline(false);
    }

    private static String path(Visitor visitor, String below) {
        return URI.create(visitor.product().web()).getPath() + "/" + below;
    }

    private static String text(Visitor visitor, String url) {
        APIResponse answer = visitor.page().request().get(url);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-type")).startsWith("application/manifest+json");
        return answer.text();
    }

    private static List<String> purposes(JsonArray icons) {
        return icons.asList().stream()
                .map(icon -> icon.getAsJsonObject().get("purpose").getAsString())
                .toList();
    }
}
