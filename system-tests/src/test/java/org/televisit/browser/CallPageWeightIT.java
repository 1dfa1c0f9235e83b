package org.televisit.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.televisit.product.Clinic;
import org.televisit.product.Visit;

/** What the call page brings to a slow line. */
@ExtendWith(WithTelevisit.class)
class CallPageWeightIT {

    private static final int MOST_BYTES = 60 * 1024;

    @Test
    void all_its_scripts_together_weigh_60_kilobytes_at_most(Clinic clinic, WaitingArea area) {
        Visit visit = clinic.visitNow();
        Visitor patient = area.seat(visit.patient()).signsIn();
        List<Response> scripts = new ArrayList<>();
        patient.page().onResponse(response -> {
            if (response.request().resourceType().equals("script") && response.status() == 200) {
                scripts.add(response);
            }
        });

        patient.goesToCall(visit).isReadyToJoin();

        assertThat(scripts).hasSizeGreaterThan(20);
        assertThat(scripts.stream()
                        .mapToInt(script -> compressed(script.body()))
                        .sum())
                .isLessThanOrEqualTo(MOST_BYTES);
    }

    private static int compressed(byte[] script) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
