package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;

/** The room behind a person out of focus. The made-up camera shows nobody, so the whole of its picture is room. */
@Tag("long")
@ExtendWith(WithTelevisit.class)
class BlurIT {

    private static final int PATIENCE_MILLIS = 60_000;

    /** The steepest edge of the other's picture, 0 to 255. */
    private static final String SHARPNESS =
            """
            () => {
              const video = document.getElementById('remote');
              const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 360 });
              const context = canvas.getContext('2d');
              context.drawImage(video, 0, 0, 640, 360);
              const { data } = context.getImageData(0, 0, 640, 360);
              let steepest = 0;
              for (let at = 9; at < data.length; at += 4) {
                if (at % (640 * 4) > 8) steepest = Math.max(steepest, Math.abs(data[at] - data[at - 8]));
              }
              return steepest;
            }""";

    @Test
    void what_is_sent_is_blurred_and_nothing_of_it_was_loaded_before(Clinic clinic, WaitingArea area) {
        Consultation call = Consultation.begun(clinic, area);
        CallScreen patient = call.patientsScreen();
        List<String> loaded = new ArrayList<>();
        patient.page().onRequest(request -> loaded.add(request.url()));
        int sharp = sharpness(call.doctor().page());
        assertThat(requestsSoFar(patient.page())).noneMatch(url -> url.contains("/blur"));

        patient.the("more").click();
        patient.the("menu-settings").click();
        patient.the("set-blur").check();
        assertThat(patient.the("blur-text"))
                .containsText(
                        "Your room is blurred",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        call.doctor()
                .page()
                .waitForCondition(
                        () -> sharpness(call.doctor().page()) < sharp / 2,
                        new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));

        assertThat(loaded).anyMatch(url -> url.endsWith(".wasm"));
        assertThat(loaded)
                .allMatch(url -> url.startsWith(call.patient().product().web()));

        patient.the("set-blur").uncheck();
        call.doctor()
                .page()
                .waitForCondition(
                        () -> sharpness(call.doctor().page()) > sharp / 2,
                        new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS));
    }

    @SuppressWarnings("unchecked")
    private static List<String> requestsSoFar(Page page) {
        return (List<String>)
                page.evaluate("() => performance.getEntriesByType('resource').map((entry) => entry.name)");
    }

    private static int sharpness(Page page) {
        return ((Number) page.evaluate(SHARPNESS)).intValue();
    }
}
