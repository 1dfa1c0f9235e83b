package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;

/** What the heaviest page of the site, the one with a calendar to draw in, brings to a slow line at its first view. */
@ExtendWith(WithTelevisit.class)
@WithoutMedia
class PageWeightIT {

    private static final int MOST_KILOBYTES = 350;

    @Test
    void the_page_of_hours_loads_no_library_of_time_zones_and_no_widgets(Clinic clinic, WaitingArea area) {
        Visitor doctor = area.seat(clinic.doctor()).signsIn();
        Set<String> loaded = new LinkedHashSet<>();
        doctor.page().onRequest(request -> {
            if (request.method().equals("GET") && request.url().startsWith("http")) {
                loaded.add(request.url());
            }
        });

        doctor.opens("/doctor/availability.xhtml");
        assertThat(doctor.page().locator("td.fc-timegrid-slot-label[data-time='10:00:00']"))
                .hasText("10:00");
        doctor.page().waitForLoadState();

        assertThat(loaded).hasSizeGreaterThan(10);
        Map<String, Integer> weights = new TreeMap<>();
        // asked for again: a browser keeps no answer of a page that was loaded anew
        loaded.forEach(each ->
                weights.put(each, compressed(doctor.page().request().get(each).body())));
        assertThat(weights.entrySet().stream()
                        .filter(each -> each.getKey().contains("/moment/"))
                        .mapToInt(Map.Entry::getValue)
                        .sum())
                .isBetween(1, 2048);
        int kilobytes = weights.values().stream().mapToInt(Integer::intValue).sum() / 1024;
        assertThat(kilobytes).as(weights.toString()).isLessThanOrEqualTo(MOST_KILOBYTES);
    }

    private static int compressed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
