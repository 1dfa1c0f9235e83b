package org.televisit.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Who receives whose picture in a call of more than two, by getStats of every connection of every page. */
final class Mesh {

    private static final int PATIENCE_MILLIS = 60_000;
    private static final int MORE_FRAMES = 15;

    /** Of each connection that stands: frames decoded, since the page was loaded. */
    private static final String DECODED =
            """
            async () => {
              const frames = [];
              for (const pc of window.televisitConnections ?? []) {
                if (pc.connectionState !== 'connected') continue;
                const rows = [...(await pc.getStats()).values()];
                const picture = rows.find((row) => row.type === 'inbound-rtp' && row.kind === 'video');
                frames.push(picture?.framesDecoded ?? 0);
              }
              return frames;
            }""";

    /** The largest picture that goes out, in lines. */
    private static final String LINES_SENT =
            """
            async () => {
              let lines = 0;
              for (const pc of window.televisitConnections ?? []) {
                if (pc.connectionState !== 'connected') continue;
                (await pc.getStats()).forEach((row) => {
                  if (row.type === 'outbound-rtp' && row.kind === 'video') lines = Math.max(lines, row.frameHeight ?? 0);
                });
              }
              return lines;
            }""";

    private Mesh() {}

    /** Waits until every page goes on decoding pictures of every other: of n pages n · (n − 1) directions. */
    static void flows(Page... pages) {
        for (Page page : pages) {
            page.waitForCondition(() -> decoded(page).size() == pages.length - 1, patience());
            List<Number> before = decoded(page);
            page.waitForCondition(
                    () -> {
                        List<Number> now = decoded(page);
                        return now.size() == before.size() && allGrew(before, now);
                    },
                    patience());
        }
    }

    /** Waits until this page is connected to so many others. */
    static void isConnectedTo(int others, Page page) {
        page.waitForCondition(() -> decoded(page).size() == others, patience());
    }

    /** Waits until nothing larger than this goes out of the page. */
    static void sendsAtMost(int lines, Page page) {
        page.waitForCondition(
                () -> {
                    int sent = ((Number) page.evaluate(LINES_SENT)).intValue();
                    return sent > 0 && sent <= lines;
                },
                patience());
    }

    private static boolean allGrew(List<Number> before, List<Number> now) {
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).intValue() < before.get(i).intValue() + MORE_FRAMES) {
                return false;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked")
    private static List<Number> decoded(Page page) {
        return (List<Number>) page.evaluate(DECODED);
    }

    private static Page.WaitForConditionOptions patience() {
        return new Page.WaitForConditionOptions().setTimeout(PATIENCE_MILLIS);
    }
}
