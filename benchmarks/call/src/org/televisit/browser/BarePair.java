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

    // whole descriptions, with all candidates in them: nobody waits for this to be fast
    private static final String DESCRIBE =
            """
            async (remote) => {
              if (remote) await pc.setRemoteDescription(remote);
              await pc.setLocalDescription();
              while (pc.iceGatheringState !== 'complete') {
                await new Promise((next) => pc.addEventListener('icegatheringstatechange', next, { once: true }));
              }
              return pc.localDescription.toJSON();
            }""";

    private BarePair() {}

    /** Connects two pages and prints how old what the first sees and hears is. */
    static void print(String origin, Page one, Page other, int samples) {
        for (Page page : List.of(one, other)) {
            page.navigate(origin + EMPTY_PAGE);
            page.evaluate(OPEN);
        }
        Object offer = one.evaluate(DESCRIBE);
        Object answer = other.evaluate(DESCRIBE, offer);
        one.evaluate("(answer) => pc.setRemoteDescription(answer)", answer);
        one.evaluate(CallBenchmark.NEXT_PICTURE);
        Latency.print("bare pages", one, samples);
    }
}
