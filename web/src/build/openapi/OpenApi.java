import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Describes the REST interface as OpenAPI 3.1, and as a page to read, from the resources' own sources: their paths, what
 * they read of a body, what they answer, and the words above them. Run by the build:
 * {@code java OpenApi VERSION TEXTS TO ROOT...}, where ROOT is a folder of sources and TEXTS the bundle with the words of
 * each refusal.
 */
public final class OpenApi {

    private static final String RESOURCES = "org.televisit.web.api";
    private static final int BEFORE_ROOTS = 3;

    private OpenApi() {}

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        List<Path> roots = Arrays.stream(arguments).skip(BEFORE_ROOTS).map(Path::of).toList();
        Path to = Files.createDirectories(Path.of(arguments[2]));
        Map<String, String> refusals = refusals(Path.of(arguments[1]));
        Sources sources = new Sources(roots);
        Schemas schemas = new Schemas(sources);
        Operations operations = new Operations(sources, schemas);
        sources.all(RESOURCES).forEach(operations::of);
        Map<String, Object> document = document(arguments[0], operations, schemas, refusals);
        Files.writeString(to.resolve("openapi.json"), Json.of(document));
        Files.writeString(to.resolve("openapi.html"), new Page(document, refusals).toString());
    }

    /** What is said of each refusal, by its reason. */
    private static Map<String, String> refusals(Path texts) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(texts)) {
            bundle.load(reader);
        }
        Map<String, String> refusals = new TreeMap<>();
        bundle.stringPropertyNames().stream()
                .filter(key -> key.matches("error\\.[a-z0-9-]+"))
                // said by FHIR alone, which is no part of this
                .filter(key -> !key.startsWith("error.fhir-"))
                .forEach(key -> refusals.put(
                        key.substring("error.".length()),
                        bundle.getProperty(key).replace("''", "'")));
        return refusals;
    }

    private static Map<String, Object> document(
            String version, Operations operations, Schemas schemas, Map<String, String> refusals) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                ordered(
                        "title", "Televisit",
                        "version", version,
                        "summary", "Visits by video: booking, joining, what came of them.",
                        "description",
                                "Programs sign in at the hospital's identity provider and send an access token as bearer; pages"
                                        + " ride on their session. The token must have the scope that the operation names, or is"
                                        + " answered 403 `scope-missing` with `WWW-Authenticate` (RFC 6750). Moments are ISO 8601 in UTC. Members that are unknown are"
                                        + " absent. Whoever may not see a thing is answered 403, what there is not 404; a"
                                        + " refusal is a problem document (RFC 9457).",
                        "license", Map.of("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/televisit/api/v1")));
        document.put("security", List.of(Map.of("bearer", List.of()), Map.of("session", List.of())));
        document.put("paths", operations.paths());
        Map<String, Object> all = new TreeMap<>(schemas.components());
        all.put("Problem", problem(refusals));
        document.put(
                "components",
                ordered("schemas", all, "parameters", parameters(), "responses", responses(), "securitySchemes",
                        securitySchemes()));
        return document;
    }

    private static Map<String, Object> problem(Map<String, String> refusals) {
        return ordered(
                "type", "object",
                "required", List.of("type", "title", "status", "reason"),
                "properties",
                        ordered(
                                "type", ordered("type", "string", "format", "uri", "description",
                                        "urn:televisit:problem: and the reason"),
                                "title", ordered("type", "string", "description", "what was refused, in the reader's language"),
                                "status", Map.of("type", "integer"),
                                "detail", ordered("type", "string", "description", "what to do; absent for nothing"),
                                "reason", ordered("type", "string", "enum", List.copyOf(refusals.keySet()))));
    }

    private static Map<String, Object> parameters() {
        return ordered("IdempotencyKey", ordered(
                "name", "Idempotency-Key", "in", "header", "required", false,
                "description",
                        "A text of 16 to 128 characters that is new for each thing that is asked, such as a UUID. Asked again with"
                                + " the same key within 24 hours, by the same caller, it is not done again, and answers what it"
                                + " answered, with the header Idempotency-Replayed. 422 when something else is asked by the key, 409"
                                + " while the first is at work. What was refused is not remembered.",
                "schema", ordered("type", "string", "minLength", 16, "maxLength", 130)),
                "IfNoneMatch", ordered(
                "name", "If-None-Match", "in", "header", "required", false,
                "description", "The `ETag` of an earlier answer: 304 without a body when it is as it was.",
                "schema", Map.of("type", "string")),
                "IfMatch", ordered(
                "name", "If-Match", "in", "header", "required", false,
                "description",
                        "The `ETag` of what the change was decided upon, in place of the version in the body: 412 `stale` when"
                                + " it has changed since.",
                "schema", Map.of("type", "string")));
    }

    private static Map<String, Object> responses() {
        Map<String, Object> content = Map.of(
                "application/problem+json", Map.of("schema", Map.of("$ref", "#/components/schemas/Problem")));
        return ordered(
                "Refusal", ordered("description",
                        "400 not understood, 401 not signed in, 403 not yours, not now, or a token without the scope, 404 unknown, 409 taken, stale or not"
                                + " possible in this state, 412 not as If-Match has it any more, 413 too large, 422 an idempotency key that was used for something else, 429 too often.", "content", content),
                "Trouble", ordered("description", "503 a part does not answer: try again. 500 a fault of ours.",
                        "content", content));
    }

    private static Map<String, Object> securitySchemes() {
        return ordered(
                "bearer", ordered("type", "http", "scheme", "bearer", "bearerFormat", "JWT"),
                "session", ordered("type", "apiKey", "in", "cookie", "name", "JSESSIONID"));
    }

    /** A map in the order in which it is written here. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put(keysAndValues[i].toString(), keysAndValues[i + 1]);
        }
        return map;
    }
}
