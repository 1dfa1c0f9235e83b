import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The description as one page for people: no script, nothing of anybody else's. */
final class Page {

    private final StringBuilder out = new StringBuilder();

    Page(Map<String, Object> document, Map<String, String> refusals) {
        Map<String, Object> info = map(document.get("info"));
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"UTF-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta name=\"color-scheme\" content=\"light dark\">\n")
                .append("<title>Televisit: the interface for programs</title>\n")
                .append("<link rel=\"stylesheet\" href=\"../css/tokens.css\">\n")
                .append("<link rel=\"stylesheet\" href=\"../css/reference.css\">\n</head>\n<body>\n<main>\n")
                .append("<h1>The interface for programs</h1>\n");
        paragraph(info.get("description"));
        out.append("<p>The same for tools, as OpenAPI 3.1: <a href=\"../api/openapi\">api/openapi</a>. Below ")
                .append("<code>/televisit/api/v1</code>:</p>\n");
        Map<String, StringBuilder> tags = new TreeMap<>();
        map(document.get("paths")).forEach((path, operations) -> map(operations)
                .forEach((verb, operation) -> tags.computeIfAbsent(
                                path.split("/")[1], any -> new StringBuilder())
                        .append(operation(verb, path, map(operation)))));
        tags.forEach((tag, operations) ->
                out.append("<h2>").append(escape(tag)).append("</h2>\n").append(operations));
        refusals(refusals);
        out.append("</main>\n</body>\n</html>\n");
    }

    private static String operation(String verb, String path, Map<String, Object> operation) {
        StringBuilder text = new StringBuilder("<section>\n<h3><code>")
                .append(verb.toUpperCase(Locale.ROOT))
                .append(' ')
                .append(escape(path))
                .append("</code></h3>\n<p>")
                .append(words(operation.getOrDefault("description", operation.get("summary"))))
                .append("</p>\n");
        part(text, "Asked with", operation.get("parameters"));
        part(text, "Sent", operation.get("requestBody"));
        part(text, "Answered", operation.get("responses"));
        return text.append("</section>\n").toString();
    }

    private static void part(StringBuilder text, String title, Object value) {
        if (value != null) {
            text.append("<details>\n<summary>").append(title).append("</summary>\n<pre tabindex=\"0\">")
                    .append(escape(Json.of(value)))
                    .append("</pre>\n</details>\n");
        }
    }

    private void refusals(Map<String, String> refusals) {
        out.append("<h2>Refusals</h2>\n<p>A problem document's <code>type</code> is ")
                .append("<code>urn:televisit:problem:</code> and its <code>reason</code>, one of these:</p>\n<dl>\n");
        refusals.forEach((reason, title) -> out.append("<dt><code>")
                .append(escape(reason))
                .append("</code></dt>\n<dd>")
                .append(escape(title))
                .append("</dd>\n"));
        out.append("</dl>\n");
    }

    private void paragraph(Object text) {
        out.append("<p>").append(words(text)).append("</p>\n");
    }

    /** What stands between backticks is code. */
    private static String words(Object text) {
        return escape(String.valueOf(text)).replaceAll("`([^`]*)`", "<code>$1</code>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
