package org.televisit.browser;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/** How old what one sees and hears is, as the receiving browser tells: one machine, so both sides have one clock. */
final class Latency {

    // captureTime is when the other's camera took the picture (RTCP sender reports tell its clock)
    private static final String PICTURES =
            """
            (wanted) => new Promise((done) => {
              const video = document.getElementById('remote');
              const ages = [];
              const take = (_, frame) => {
                if (frame.captureTime !== undefined) ages.push(frame.expectedDisplayTime - frame.captureTime);
                if (ages.length < wanted) video.requestVideoFrameCallback(take);
                else done(ages);
              };
              video.requestVideoFrameCallback(take);
            })""";

    // milliseconds since 1900, the moment at the sender that is being played now
    private static final String PLAYED =
            """
            async (wanted) => {
              const since1900 = 2208988800000;
              const pc = window.televisitConnections.findLast((each) => each.connectionState === 'connected');
              const found = { sound: [], apart: [] };
              while (found.sound.length < wanted) {
                await new Promise((next) => setTimeout(next, 200));
                const now = performance.timeOrigin + performance.now() + since1900;
                const age = {};
                (await pc.getStats()).forEach((row) => {
                  if (row.type === 'inbound-rtp' && row.estimatedPlayoutTimestamp) age[row.kind] = now - row.estimatedPlayoutTimestamp;
                });
                if (age.audio === undefined || age.video === undefined) continue;
                found.sound.push(age.audio);
                found.apart.push(Math.abs(age.audio - age.video));
              }
              return found;
            }""";

    private Latency() {}

    /** Prints the three of a connection that stands. */
    static void print(String what, Page page, int samples) {
        Line.print("camera to screen, " + what, whole((List<?>) page.evaluate(PICTURES, samples)));
        Map<?, ?> played = (Map<?, ?>) page.evaluate(PLAYED, samples);
        Line.print("microphone to loudspeaker, " + what, whole((List<?>) played.get("sound")));
        Line.print("sound and picture apart, " + what, whole((List<?>) played.get("apart")));
    }

    private static List<Integer> whole(List<?> millis) {
        return millis.stream()
                .map(each -> (int) Math.round(((Number) each).doubleValue()))
                .toList();
    }
}
