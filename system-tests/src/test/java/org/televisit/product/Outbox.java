package org.televisit.product;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The messages of the product as an admin reads them. */
public final class Outbox {

    private final Person admin;

    /** As this admin sees it. */
    public Outbox(Person admin) {
        this.admin = admin;
    }

    /** The content of the newest message of a kind about a visit; empty while there is none that went out. */
    public Optional<JsonObject> newest(String kind, String visitId) {
        return lines(kind, visitId, "MAIL")
                .filter(line -> !"PENDING".equals(line.get("status").getAsString()))
                .map(line -> admin.get("/messages/" + line.get("id").getAsString())
                        .expect(200)
                        .object())
                .findFirst();
    }

    /** The newest line of the list of a kind about a visit on its way by MAIL, SMS or PUSH; empty while there is none. */
    public Optional<JsonObject> line(String kind, String visitId, String channel) {
        return lines(kind, visitId, channel).findFirst();
    }

    private Stream<JsonObject> lines(String kind, String visitId, String channel) {
        JsonObject page =
                admin.get("/messages?limit=200&kind=" + kind).expect(200).object();
        return StreamSupport.stream(page.getAsJsonArray("messages").spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .filter(line -> line.has("appointmentId")
                        && visitId.equals(line.get("appointmentId").getAsString()))
                .filter(line -> channel.equals(line.get("channel").getAsString()));
    }
}
