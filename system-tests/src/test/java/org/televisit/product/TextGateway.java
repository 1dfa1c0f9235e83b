package org.televisit.product;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The gateway that the product hands text messages to; it takes them unless a test says otherwise. */
public final class TextGateway {

    static final String PATH = "/sms";
    static final String SECRET = "the-token-of-the-tests-gateway";
    private static final int TAKEN = 202;

    private final Hearing hearing;
    private final Map<String, Queue<Integer>> answers = new ConcurrentHashMap<>();

    TextGateway(Hearing hearing) {
        this.hearing = hearing;
        hearing.answer(PATH, this::answer);
    }

    /** A message that came. */
    public record Text(String to, String text, String id, int answered) {}

    private int answer(Hearing.Heard asked) {
        if (!asked.header("Authorization").equals("Bearer " + SECRET)) {
            return 401;
        }
        Queue<Integer> next = answers.get(text(asked).to());
        Integer answer = next == null ? null : next.poll();
        return answer == null ? TAKEN : answer;
    }

    /** The next messages to this number are answered so, those that follow are taken. */
    public void answers(String number, Integer... statuses) {
        answers.put(number, new ConcurrentLinkedQueue<>(List.of(statuses)));
    }

    /** What came for a number, the oldest first. */
    public List<Text> to(String number) {
        return hearing.below(PATH)
                .map(TextGateway::text)
                .filter(text -> text.to().equals(number))
                .toList();
    }

    private static Text text(Hearing.Heard heard) {
        JsonObject body = JsonParser.parseString(heard.body()).getAsJsonObject();
        return new Text(
                body.get("to").getAsString(),
                body.get("text").getAsString(),
                body.get("id").getAsString(),
                heard.answered());
    }
}
