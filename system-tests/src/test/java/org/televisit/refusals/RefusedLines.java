package org.televisit.refusals;

import com.google.gson.JsonElement;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.televisit.product.Answer;
import org.televisit.product.Person;

/** Lines of the audit trail about what was refused, as an admin reads them. */
record RefusedLines(Person admin) {

    private static final int LONGEST_ID = 64;

    /** Whether there is one about this thing, of that person's trying, since that moment. */
    boolean has(String type, String id, String actor, Instant since) {
        String cut = id.substring(0, Math.min(id.length(), LONGEST_ID)).replace(" ", "%20");
        Answer lines = admin.get("/audit?limit=20&type=" + type + "&id=" + cut);
        return StreamSupport.stream(lines.expect(200).array().spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .anyMatch(line -> line.get("outcome").getAsString().equals("REFUSED")
                        && line.get("actor").getAsString().equals(actor)
                        && !Instant.parse(line.get("at").getAsString()).isBefore(since));
    }
}
