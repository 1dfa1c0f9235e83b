package org.televisit.application.signaling;

import java.util.ArrayList;
import java.util.List;

/** A page that remembers what it heard. */
final class FakePeer implements Peer {

    final List<String> heard = new ArrayList<>();
    final List<CloseCode> closes = new ArrayList<>();

    @Override
    public synchronized void send(String frame) {
        heard.add(frame);
    }

    @Override
    public synchronized void close(CloseCode code) {
        closes.add(code);
    }

    List<String> types() {
        return heard.stream().map(FakePeer::type).toList();
    }

    String last() {
        return heard.get(heard.size() - 1);
    }

    void forget() {
        heard.clear();
    }

    String lastTicket() {
        return heard.stream()
                .filter(frame -> type(frame).equals("resume-ticket"))
                .reduce((first, second) -> second)
                .map(frame -> frame.replaceAll(".*\"ticket\":\"([^\"]*)\".*", "$1"))
                .orElseThrow();
    }

    /** The instance that the first welcome named. */
    int instance() {
        return Integer.parseInt(heard.get(0).replaceAll(".*\"instance\":(\\d+),\"resumed.*", "$1"));
    }

    private static String type(String frame) {
        return frame.replaceAll("^.*?\"type\":\"([^\"]*)\".*$", "$1");
    }
}
