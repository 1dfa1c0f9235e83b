package org.televisit.web.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request asks for, by method and path (https://hl7.org/fhir/R4/http.html).
 *
 * @param path what follows {@code /fhir}, segment by segment
 */
record FhirCall(String method, List<String> path, HttpServletRequest request) {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    static FhirCall of(HttpServletRequest request) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        List<String> segments =
                Arrays.stream(path.split("/")).filter(each -> !each.isEmpty()).toList();
        // what HEAD asks is what GET does; the container leaves the body out
        String method = request.getMethod().equals("HEAD") ? "GET" : request.getMethod();
        return new FhirCall(method, segments, request);
    }

    boolean is(String asked, int segments) {
        return method.equals(asked) && path.size() == segments;
    }

    boolean isMetadata() {
        return is("GET", 1) && type().equals("metadata");
    }

    boolean isSearch() {
        return is("GET", 1) || is("POST", 2) && path.get(1).equals("_search");
    }

    boolean writes() {
        return !method.equals("GET") && !isSearch();
    }

    /** "" when the path names none. */
    String type() {
        return path.isEmpty() ? "" : path.get(0);
    }

    /** The second segment. */
    String id() {
        return path.get(1);
    }

    /** As the audit trail names it: what is kept of a search is only what it was for. */
    String named() {
        return request.getMethod() + " fhir/" + String.join("/", path);
    }

    /** Whether {@code Prefer} names this (https://hl7.org/fhir/R4/http.html#ops). */
    boolean prefers(String wish) {
        return Collections.list(request.getHeaders("Prefer")).stream()
                .flatMap(header -> Arrays.stream(header.split("[,;]")))
                .anyMatch(each -> each.strip().equalsIgnoreCase(wish));
    }

    /**
     * The version that {@code If-Match} names; null without the header.
     *
     * @throws FhirRefusal for one that we never give out
     */
    Integer expectedVersion() {
        String header = request.getHeader("If-Match");
        if (header == null) {
            return null;
        }
        Matcher version = VERSION.matcher(header.strip());
        if (!version.matches()) {
            throw FhirRefusal.changedMeanwhile();
        }
        return Integer.valueOf(version.group(1));
    }
}
