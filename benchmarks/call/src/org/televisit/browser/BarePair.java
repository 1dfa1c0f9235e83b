package org.televisit.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Two pages with nothing on them but each other's picture, in the same browsers, with the same camera and the product's
 * own origin: what this machine can do at best. The call's figures are told beside theirs.
 */
final class BarePair {

    // a script of ours, so that the page has our origin and nothing else
    private static final String EMPTY_PAGE = "/js/shared/early.js";

    private static final String OPEN =
            """
            async () => {
              document.body.innerHTML = '<video id="remote" autoplay playsinline style="width: 1408px"></video>';
              const own = await navigator.mediaDevices.getUserMedia({
                video: { width: 1280, height: 720, frameRate: 30 }, audio: true });
              window.pc = new RTCPeerConnection();
              window.televisitConnections = [pc];
              const theirs = new MediaStream();
              document.getElementById('remote').srcObject = theirs;
              pc.ontrack = ({ track }) => theirs.addTrack(track);
              for (const track of own.getTracks()) pc.addTrack(track, own);
            }""";

    // with the first candidate in it, which on one machine is enough
    private static final String DESCRIBE =
            """
            async (remote) => {
              window.begun ??= performance.now();
              const found = new Promise((next) => pc.addEventListener('icecandidate', next, { once: true }));
              if (remote) await pc.setRemoteDescription(remote);
              await pc.setLocalDescription();
              await found;
              return pc.localDescription.toJSON();
            }""";

    private static final String MILLIS_TO_FIRST_PICTURE =
            """
            () => new Promise((done) => document.getElementById('remote')
                .requestVideoFrameCallback((now) => done(now - window.begun)))""";

    private BarePair() {}

    /** Connects two pages. @return milliseconds from the first step to the other's first picture, on the first page */
    static int connect(String origin, Page one, Page other) {
        for (Page page : List.of(one, other)) {
            page.navigate(origin + EMPTY_PAGE);
            page.evaluate(OPEN);
        }
        Object offer = one.evaluate(DESCRIBE);
        Object answer = other.evaluate(DESCRIBE, offer);
        one.evaluate("(answer) => void pc.setRemoteDescription(answer)", answer);
        return (int) Math.round(((Number) one.evaluate(MILLIS_TO_FIRST_PICTURE)).doubleValue());
    }
}
