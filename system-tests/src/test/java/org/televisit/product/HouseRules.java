package org.televisit.product;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The rules of the house as somebody reads and changes them over HTTP; admins alone can. */
public final class HouseRules {

    private final Person by;

    /** As this person sees them. */
    public HouseRules(Person by) {
        this.by = by;
    }

    private Stream<JsonObject> all() {
        return StreamSupport.stream(by.get("/settings").expect(200).array().spliterator(), false)
                .map(JsonElement::getAsJsonObject);
    }

    /** What they are called in the settings. */
    public Set<String> names() {
        return all().map(rule -> rule.get("name").getAsString()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One of them. */
    public JsonObject of(String name) {
        return all().filter(rule -> rule.get("name").getAsString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** A member of one of them as text. */
    public String of(String name, String member) {
        return of(name).get(member).getAsString();
    }

    /** Sets one upon its state of now; null for the default. */
    public Answer set(String name, String value, boolean confirmed) {
        return set(name, value, confirmed, of(name).get("version").getAsInt());
    }

    /** Sets one upon the state of that version. */
    public Answer set(String name, String value, boolean confirmed, int version) {
        String quoted = value == null ? "null" : "\"" + value + "\"";
        return by.put(
                "/settings/" + name,
                "{\"value\":" + quoted + ",\"confirmed\":" + confirmed + ",\"version\":" + version + "}");
    }

    /** Sets all back to their defaults. */
    public void asInTheBeginning() {
        all().filter(rule -> rule.get("source").getAsString().equals("CHOSEN"))
                .map(rule -> rule.get("name").getAsString())
                .toList()
                .forEach(name -> set(name, null, true).expect(200));
    }
}
