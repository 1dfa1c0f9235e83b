package org.televisit.browser;

import com.microsoft.playwright.Page;

/** How a browser comes to the relay: what it is told of it, and which way its media take. */
final class RelayPath {

    private static final String THROUGH =
            """
            (() => {
              const through = (asked) => ({ ...asked, iceServers: asked.iceServers.map((server) => ({ ...server, urls: '%s' })) });
              const Native = window.RTCPeerConnection;
              window.RTCPeerConnection = class extends Native {
                constructor(asked) { super(through(asked)); }
                setConfiguration(asked) { super.setConfiguration(through(asked)); }
              };
            })()""";

    private static final String TOLD =
            """
            (() => {
              const Native = window.WebSocket;
              window.televisitIceFrames = 0;
              window.WebSocket = class extends Native {
                get onmessage() { return super.onmessage; }
                set onmessage(hear) {
                  super.onmessage = hear && ((event) => {
                    const frame = JSON.parse(event.data);
                    if (frame.type === 'ice-servers') {
                      window.televisitIceFrames += 1;
                      const first = window.televisitIceFrames === 1;
                      const servers = frame.iceServers.filter((server) => server.username);
                      %s
                    }
                    hear({ data: JSON.stringify(frame) });
                  });
                }
              };
            })()""";

    private static final String CHOSEN =
            """
            async () => {
              for (const connection of window.televisitConnections) {
                if (connection.connectionState !== 'connected') continue;
                const stats = await connection.getStats();
                const transport = [...stats.values()].find((row) => row.type === 'transport');
                const pair = stats.get(transport?.selectedCandidatePairId);
                if (!pair) continue;
                const kind = (id) => stats.get(id)?.candidateType;
                return `${kind(pair.localCandidateId)} ${kind(pair.remoteCandidateId)} ${pair.localCandidateId}`;
              }
              return '';
            }""";

    private RelayPath() {}

    /** The relay is reached by this address alone, whatever the server says. */
    static void through(Visitor visitor, String turnUrl) {
        visitor.context().addInitScript(THROUGH.formatted(turnUrl));
    }

    /** Every credential is a wrong one. */
    static void withWrongPassword(Visitor visitor) {
        visitor.context()
                .addInitScript(TOLD.formatted("servers.forEach((server) => { server.credential = 'not the one'; });"));
    }

    /** The first credential is this one, until then; those that follow are the server's. */
    static void withFirst(Visitor visitor, String username, String password, String expiresAt) {
        String change = "if (first) { servers.forEach((server) => { server.username = '" + username
                + "'; server.credential = '" + password + "'; }); frame.expiresAt = '" + expiresAt + "'; }";
        visitor.context().addInitScript(TOLD.formatted(change));
    }

    static int timesTold(Page page) {
        return ((Number) page.evaluate("() => window.televisitIceFrames")).intValue();
    }

    /** Kinds of the candidates in use, ours and the other's, and the name of ours; empty while not connected. */
    static String inUse(Page page) {
        return (String) page.evaluate(CHOSEN);
    }
}
