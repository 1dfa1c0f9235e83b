package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A visit that is recorded, at both screens, on the server's disk and in the doctor's browser. */
final class RecordingScreen {

    private static final int PATIENCE_MILLIS = 30_000;

    private static final String KEPT_IN_BROWSER =
            """
            () => new Promise((resolve, reject) => {
              const request = indexedDB.open('televisit-recording');
              request.onerror = () => reject(request.error);
              request.onsuccess = () => {
                const names = [...request.result.objectStoreNames];
                if (names.length === 0) return resolve(0);
                const transaction = request.result.transaction(names);
                let sum = 0;
                for (const name of names) transaction.objectStore(name).count().onsuccess = (event) => (sum += event.target.result);
                transaction.oncomplete = () => { request.result.close(); resolve(sum); };
              };
            })""";

    // such are Firefox and older browsers
    private static final String WITHOUT_MP4 =
            """
            (() => {
              const { isTypeSupported } = MediaRecorder;
              MediaRecorder.isTypeSupported = (type) => !type.includes('mp4') && isTypeSupported.call(MediaRecorder, type);
            })()""";

    private final Consultation call;

    RecordingScreen(Consultation call) {
        this.call = call;
    }

    /** Before the first page: their browser makes no MP4. */
    static Visitor withoutMp4(Visitor visitor) {
        visitor.context().addInitScript(WITHOUT_MP4);
        return visitor;
    }

    /** The doctor asks by the menu and the dialog. */
    RecordingScreen asked() {
        call.doctorsScreen().the("more").click();
        call.doctorsScreen().the("menu-record").click();
        call.doctorsScreen().the("recording-ask").click();
        stands("asked");
        return this;
    }

    /** The patient agrees in the dialog that opened by itself. */
    RecordingScreen agreed() {
        call.patientsScreen().the("recording-agree").click();
        stands("recording");
        return this;
    }

    /** Both pages say so. */
    RecordingScreen stands(String state) {
        for (CallScreen screen : List.of(call.doctorsScreen(), call.patientsScreen())) {
            assertThat(screen.page().locator("body"))
                    .hasAttribute(
                            "data-recording",
                            state,
                            new LocatorAssertions.HasAttributeOptions().setTimeout(PATIENCE_MILLIS));
        }
        return this;
    }

    /** Until so many chunks of the take are on the server's disk. */
    RecordingScreen hasChunks(int take, int atLeast) {
        return until(() -> pieces().stream()
                        .filter(piece -> piece.getFileName().toString().startsWith(take + "-"))
                        .count()
                >= atLeast);
    }

    RecordingScreen until(BooleanSupplier condition) {
        call.doctor()
                .page()
                .waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(2 * PATIENCE_MILLIS));
        return this;
    }

    /** The doctor stops it by the sign and the dialog. */
    RecordingScreen stops() {
        call.doctorsScreen().the("rec").click();
        call.doctorsScreen().the("recording-stop").click();
        return this;
    }

    /** Until the server says that it can be played. */
    RecordingScreen isComplete() {
        return until(() -> newest().get("status").getAsString().equals("COMPLETE"));
    }

    JsonObject newest() {
        JsonArray all = call.visit()
                .doctor()
                .get("/appointments/" + call.visit().id() + "/recordings")
                .expect(200)
                .array();
        return all.get(all.size() - 1).getAsJsonObject();
    }

    /** Its stretches without a pause, as the server tells of them. */
    JsonArray takes() {
        return newest().getAsJsonArray("takes");
    }

    /** @param number from 1 */
    JsonObject take(int number) {
        return takes().get(number - 1).getAsJsonObject();
    }

    /** What its take is a file of, such as {@code video/mp4}. */
    String kind(int take) {
        return take(take).get("mediaType").getAsString().replaceFirst(";.*", "");
    }

    /** Where on the server's disk it lies, or is to lie. */
    Path folder() {
        return call.doctor().product().recordings().resolve(newest().get("id").getAsString());
    }

    /** What lies on the server's disk of it. */
    List<Path> pieces() {
        Path folder = folder();
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many rows the database of this browser holds. */
    static int keptIn(Page page) {
        return ((Number) page.evaluate(KEPT_IN_BROWSER)).intValue();
    }
}
