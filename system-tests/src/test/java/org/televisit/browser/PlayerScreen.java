package org.televisit.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.util.List;
import org.televisit.product.Visit;

/** The page that plays a recording. */
final class PlayerScreen {

    private static final String VIDEO = "document.querySelector('[data-testid=recording-video]')";
    // the middle of the other's picture, which is left, and of one's own, as brightness from 0 to 255
    private static final String BRIGHTNESS =
            """
            () => {
              const video = %s;
              const canvas = document.createElement('canvas');
              Object.assign(canvas, { width: video.videoWidth, height: video.videoHeight });
              const context = canvas.getContext('2d');
              context.drawImage(video, 0, 0);
              return [0.25, 0.75].map((x) => {
                const [r, g, b] = context.getImageData(canvas.width * x, canvas.height / 3, 1, 1).data;
                return Math.round((r + g + b) / 3);
              });
            }"""
                    .formatted(VIDEO);

    // the loudest tenth of a second of a stretch, as its root mean square from 0 to 1
    private static final String LOUDNESS =
            """
            async ([from, to]) => {
              const answer = await fetch(%s.src);
              const sound = await new OfflineAudioContext(1, 1, 48000).decodeAudioData(await answer.arrayBuffer());
              const samples = sound.getChannelData(0).subarray(from * sound.sampleRate, to * sound.sampleRate);
              const window = sound.sampleRate / 10;
              let loudest = 0;
              for (let at = 0; at + window <= samples.length; at += window) {
                const part = samples.subarray(at, at + window);
                loudest = Math.max(loudest, Math.sqrt(part.reduce((sum, each) => sum + each * each, 0) / window));
              }
              return loudest;
            }"""
                    .formatted(VIDEO);

    // the ground that pictures stand on is darker, the green of the cameras that are made up brighter
    private static final int DARK = 32;

    private final Page page;

    private PlayerScreen(Page page) {
        this.page = page;
    }

    static PlayerScreen openedBy(Visitor visitor, Visit visit) {
        visitor.opens("/visit/recording.xhtml?visit=" + visit.id());
        assertThat(visitor.page().getByTestId("recording-video")).isVisible();
        PlayerScreen screen = new PlayerScreen(visitor.page());
        screen.is("readyState >= 1");
        return screen;
    }

    Page page() {
        return page;
    }

    /** Waits until this holds of the video. */
    PlayerScreen is(String condition) {
        page.waitForFunction("() => " + VIDEO + "." + condition);
        return this;
    }

    double seconds() {
        return number("duration");
    }

    int width() {
        return (int) number("videoWidth");
    }

    int height() {
        return (int) number("videoHeight");
    }

    /** How loud it gets between these seconds, from 0 to 1; silence is 0. */
    double loudness(double from, double to) {
        return ((Number) page.evaluate(LOUDNESS, List.of(from, to))).doubleValue();
    }

    private double number(String what) {
        return ((Number) page.evaluate("() => " + VIDEO + "." + what)).doubleValue();
    }

    /** Plays until the picture has moved on by so much. */
    PlayerScreen playsFor(double seconds) {
        double from = number("currentTime");
        page.evaluate("() => { const v = " + VIDEO + "; v.muted = true; return v.play(); }");
        is("currentTime > " + (from + seconds));
        page.evaluate("() => " + VIDEO + ".pause()");
        return this;
    }

    /** Goes to that moment; the picture of it is there then. */
    PlayerScreen seeks(double second) {
        page.evaluate("(at) => { " + VIDEO + ".currentTime = at; }", second);
        return is("seeking === false").is("readyState >= 2");
    }

    /** Waits until the other's picture and one's own are seen, or are not, as is said. */
    PlayerScreen shows(String what, boolean other, boolean own) {
        try {
            page.waitForCondition(() -> {
                List<?> brightness = (List<?>) page.evaluate(BRIGHTNESS);
                return isSeen(brightness.get(0)) == other && isSeen(brightness.get(1)) == own;
            });
        } catch (TimeoutError e) {
            throw new AssertionError(what + ": " + page.evaluate(BRIGHTNESS), e);
        }
        return this;
    }

    /** Seeks from second to second to where both are seen; a busy machine shows them a little after the beginning. */
    double findsBoth() {
        for (double second = 1; second < seconds(); second++) {
            List<?> brightness = (List<?>) seeks(second).page.evaluate(BRIGHTNESS);
            if (isSeen(brightness.get(0)) && isSeen(brightness.get(1))) {
                return second;
            }
        }
        throw new AssertionError("never both in one picture, in " + seconds() + " seconds");
    }

    /** Goes to its end and back to where both are seen, and plays on from there. */
    PlayerScreen isSoughtIn() {
        double moment = findsBoth();
        seeks(seconds() - 0.7).shows("at its end", true, true);
        return seeks(moment).shows("and before", true, true).playsFor(1);
    }

    private static boolean isSeen(Object brightness) {
        return ((Number) brightness).intValue() > DARK;
    }
}
