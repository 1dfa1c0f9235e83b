package org.televisit.web.fhir;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.televisit.web.fhir.map.FhirId;

/**
 * What a search asks, as far as it is known here (https://hl7.org/fhir/R4/search.html). What is not known is passed over,
 * and does not stand in the answer's own address; under {@code handling=strict} it is refused.
 */
final class SearchWish {

    static final String IDS = "_id";
    private static final String COUNT = "_count";
    private static final String AFTER = "_after";
    private static final Set<String> ALWAYS = Set.of(IDS, COUNT, AFTER, "_format");
    private static final int USUAL_COUNT = 20;
    private static final int LARGEST_COUNT = 100;

    private final Map<String, List<String>> values;

    private SearchWish(Map<String, List<String>> values) {
        this.values = values;
    }

    /** @param strict whether what is not known is refused */
    static SearchWish of(Map<String, String[]> parameters, List<SearchParam> known, boolean strict) {
        Set<String> names = Stream.concat(ALWAYS.stream(), known.stream().map(SearchParam::name))
                .collect(Collectors.toSet());
        Map<String, List<String>> values = new LinkedHashMap<>();
        parameters.forEach((name, sent) -> {
            List<String> said =
                    Arrays.stream(sent).filter(each -> !each.isBlank()).toList();
            if (names.contains(name)) {
                if (!said.isEmpty()) {
                    values.put(name, said);
                }
            } else if (strict) {
                throw FhirRefusal.parameter(name);
            }
        });
        return new SearchWish(values);
    }

    /** The parameters that count, as they were sent, without the place of the page. */
    Map<String, List<String>> understood() {
        Map<String, List<String>> understood = new LinkedHashMap<>(values);
        understood.remove(AFTER);
        return understood;
    }

    /** 1 to 100. */
    int count() {
        String count = one(COUNT);
        if (count == null) {
            return USUAL_COUNT;
        }
        if (!count.matches("[1-9]\\d{0,8}")) {
            throw FhirRefusal.value(COUNT);
        }
        return Math.min(Integer.parseInt(count), LARGEST_COUNT);
    }

    /** Where the page begins, in the resource's own terms; null for the first. */
    String after() {
        return one(AFTER);
    }

    /**
     * The ids that are searched for; they stand alone.
     *
     * @return null when it is no search by ids
     */
    List<String> ids() {
        if (!values.containsKey(IDS)) {
            return null;
        }
        values.keySet().stream()
                .filter(name -> !ALWAYS.contains(name))
                .findFirst()
                .ifPresent(other -> {
                    throw FhirRefusal.alone(other);
                });
        List<String> ids = List.of(one(IDS, true).split(","));
        if (ids.size() > LARGEST_COUNT) {
            throw FhirRefusal.value(IDS);
        }
        return ids;
    }

    /** The text of a parameter that may stand once; null when it does not. */
    String one(String name) {
        return one(name, false);
    }

    private String one(String name, boolean several) {
        List<String> said = values.get(name);
        if (said == null) {
            return null;
        }
        if (said.size() > 1 || !several && said.get(0).contains(",")) {
            throw FhirRefusal.value(name);
        }
        return said.get(0);
    }

    /** The codes of a token parameter, any of which will do, without their systems; null when it does not stand there. */
    Set<String> codes(String name) {
        String said = one(name, true);
        return said == null
                ? null
                : Arrays.stream(said.split(","))
                        .map(code -> code.substring(code.lastIndexOf('|') + 1))
                        .collect(Collectors.toSet());
    }

    /** The public id of the resource of this type that a reference parameter names; null when it does not stand there. */
    String reference(String name, String type) {
        String said = one(name);
        if (said == null) {
            return null;
        }
        int slash = said.lastIndexOf('/');
        if (slash >= 0 && !("/" + said.substring(0, slash)).endsWith("/" + type)) {
            throw FhirRefusal.value(name);
        }
        return FhirId.publicId(said.substring(slash + 1));
    }

    /** As {@link #reference}, without which the search is refused. */
    String neededReference(String name, String type) {
        String id = reference(name, type);
        if (id == null) {
            throw FhirRefusal.needed(name);
        }
        return id;
    }

    /** What a date parameter leaves; everything when it does not stand there. */
    DateRange dates(String name) {
        return DateRange.of(name, values.getOrDefault(name, List.of()));
    }
}
