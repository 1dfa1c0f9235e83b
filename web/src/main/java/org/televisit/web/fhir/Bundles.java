package org.televisit.web.fhir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.hl7.fhir.r4.model.Resource;

/** Pages of what was found as Bundle (https://hl7.org/fhir/R4/bundle.html). */
final class Bundles {

    private Bundles() {}

    /**
     * A page. How many there are is told where that costs nothing, because they all stand here.
     *
     * @param base where FHIR is served, without a slash at the end
     */
    static Bundle of(String base, String type, SearchWish wish, SearchPage page) {
        Bundle bundle = new Bundle();
        bundle.setType(BundleType.SEARCHSET);
        String self = base + "/" + type + query(wish.understood());
        bundle.addLink().setRelation("self").setUrl(wish.after() == null ? self : after(self, wish.after()));
        if (page.next() != null) {
            bundle.addLink().setRelation("next").setUrl(after(self, page.next()));
        } else if (wish.after() == null) {
            bundle.setTotal(page.found().size());
        }
        for (Resource each : page.found()) {
            bundle.addEntry()
                    .setFullUrl(base + "/" + type + "/" + each.getIdPart())
                    .setResource(each)
                    .getSearch()
                    .setMode(SearchEntryMode.MATCH);
        }
        return bundle;
    }

    private static String query(Map<String, List<String>> parameters) {
        StringBuilder query = new StringBuilder();
        parameters.forEach((name, values) -> values.forEach(value -> query.append(query.isEmpty() ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value))));
        return query.toString();
    }

    private static String after(String address, String place) {
        return address + (address.contains("?") ? "&" : "?") + "_after=" + encoded(place);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
