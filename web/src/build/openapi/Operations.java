import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations of the resources, by path and verb. */
final class Operations {

    private static final List<String> VERBS = List.of("GET", "POST", "PUT", "DELETE");
    private static final Map<String, String> MEDIA = Map.of(
            "MediaType.APPLICATION_JSON", "application/json",
            "MediaType.APPLICATION_OCTET_STREAM", "application/octet-stream",
            "MediaType.TEXT_PLAIN", "text/plain",
            "MediaType.WILDCARD", "*/*");
    private static final Pattern ENTITY = Pattern.compile("entity\\((?:new )?([A-Z]\\w+)[.(]");
    private static final Pattern LIST = Pattern.compile("entity\\([^;]*map\\(([A-Z]\\w+)::of\\)\\.toList\\(\\)");
    private static final Pattern STATUS = Pattern.compile("Response\\.(created|noContent|accepted)\\(|Status\\.(CREATED)");

    private static final Map<String, Object> ETAG =
            Map.of("ETag", Map.of("schema", Map.of("type", "string"), "description", "the version, and how it looks"));

    private final Sources sources;
    private final Schemas schemas;
    private final Bodies bodies;
    private final Map<String, Map<String, Object>> paths = new TreeMap<>();

    Operations(Sources sources, Schemas schemas) {
        this.sources = sources;
        this.schemas = schemas;
        this.bodies = new Bodies(schemas);
    }

    Map<String, Map<String, Object>> paths() {
        return paths;
    }

    void of(Sources.Type resource) {
        Marks marks = new Marks(resource.tree().getModifiers(), resource.tree());
        Optional<String> base = marks.value("Path");
        if (base.isEmpty()) {
            return;
        }
        for (Tree member : resource.tree().getMembers()) {
            if (member instanceof MethodTree method) {
                Marks own = new Marks(method.getModifiers(), resource.tree());
                VERBS.stream().filter(own::has).forEach(verb -> add(verb, base.get(), resource, method, marks, own));
            }
        }
    }

    private void add(String verb, String base, Sources.Type resource, MethodTree method, Marks marks, Marks own) {
        String path = "/" + (base + own.value("Path").map(more -> "/" + more).orElse(""))
                .replaceAll("^/+|/+$", "")
                .replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        Comment comment = resource.comment(method);
        Map<String, Object> operation = new LinkedHashMap<>();
        String tag = path.split("/")[1];
        operation.put("tags", List.of(tag));
        operation.put("operationId", resource.tree().getSimpleName().toString().replace("Resource", "") + "."
                + method.getName());
        operation.put("summary", comment.summary().isEmpty() ? method.getName().toString() : comment.summary());
        if (!comment.words().isEmpty()) {
            operation.put("description", comment.words());
        }
        List<Object> parameters = parameters(method, resource, path);
        if (own.has("Once")) {
            parameters.add(parameter("IdempotencyKey"));
        }
        if (own.has("Versioned")) {
            parameters.add(parameter(verb.equals("GET") ? "IfNoneMatch" : "IfMatch"));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        body(method, resource, marks, own, comment).ifPresent(body -> operation.put("requestBody", body));
        operation.put("responses", responses(method, resource, marks, own));
        scope(own, operation);
        paths.computeIfAbsent(path, any -> new TreeMap<>()).put(verb.toLowerCase(Locale.ROOT), operation);
    }

    /** An operation that says no scope ends the build. */
    private static void scope(Marks own, Map<String, Object> operation) {
        String named = own.value("NeedsScope")
                .orElseThrow(() -> new IllegalStateException(operation.get("operationId") + " has no @NeedsScope"));
        if (named.equals("Scope.OPEN")) {
            operation.put("security", List.of());
            return;
        }
        String scope = named.replace("Scope.", "televisit:").toLowerCase(Locale.ROOT);
        operation.put("security", List.of(Map.of("bearer", List.of(scope)), Map.of("session", List.of())));
        String words = operation.getOrDefault("description", operation.get("summary")).toString();
        operation.put("description", words.replaceFirst("\\.?$", ". For programs: scope `" + scope + "`."));
    }

    private static Map<String, Object> parameter(String name) {
        return Map.of("$ref", "#/components/parameters/" + name);
    }

    private List<Object> parameters(MethodTree method, Sources.Type resource, String path) {
        List<Object> parameters = new ArrayList<>();
        Comment comment = resource.comment(method);
        for (VariableTree parameter : method.getParameters()) {
            Marks marks = new Marks(parameter.getModifiers(), resource.tree());
            if (marks.has("BeanParam")) {
                Sources.Type bean = sources.find(parameter.getType().toString(), resource);
                bean.tree().getMembers().forEach(member -> {
                    if (member instanceof VariableTree field) {
                        add(parameters, field, new Marks(field.getModifiers(), bean.tree()), bean, bean.comment(field));
                    }
                });
            } else {
                add(parameters, parameter, marks, resource, comment);
            }
        }
        Matcher named = Pattern.compile("\\{(\\w+)}").matcher(path);
        while (named.find()) {
            String name = named.group(1);
            if (parameters.stream().noneMatch(known -> name.equals(((Map<?, ?>) known).get("name")))) {
                parameters.add(Map.of("name", name, "in", "path", "required", true, "schema", Map.of("type", "string")));
            }
        }
        return parameters;
    }

    private void add(List<Object> into, VariableTree variable, Marks marks, Sources.Type type, Comment comment) {
        for (String in : List.of("Path", "Query", "Header")) {
            Optional<String> name = marks.value(in + "Param").filter(each -> !each.startsWith("HttpHeaders."));
            if (name.isEmpty()) {
                continue;
            }
            Map<String, Object> schema = new LinkedHashMap<>(schemas.of(variable.getType(), type));
            marks.value("DefaultValue").filter(value -> !value.isEmpty()).ifPresent(value -> schema.put(
                    "default", value.matches("-?\\d+") ? Long.valueOf(value) : value));
            Map<String, Object> parameter = new LinkedHashMap<>();
            parameter.put("name", name.get());
            parameter.put("in", in.toLowerCase(Locale.ROOT));
            if (in.equals("Path")) {
                parameter.put("required", true);
            }
            String words = comment.of(variable.getName().toString());
            if (!words.isEmpty()) {
                parameter.put("description", words);
            }
            parameter.put("schema", schema);
            into.add(parameter);
        }
    }

    private Optional<Map<String, Object>> body(
            MethodTree method, Sources.Type resource, Marks marks, Marks own, Comment comment) {
        Map<String, Object> read = bodies.of(method, resource);
        if (read != null) {
            if (own.has("Versioned")) {
                withoutVersion(read, own.value("Versioned").orElse("version"));
            }
            return Optional.of(Map.of("content", Map.of("application/json", Map.of("schema", read))));
        }
        boolean bytes = method.getParameters().stream()
                .anyMatch(each -> each.getType().toString().matches("InputStream|byte\\[]"));
        return bytes
                ? Optional.of(Map.of(
                        "required", true, "content", Map.of("application/octet-stream", Map.of("schema", Map.of()))))
                : Optional.empty();
    }

    // it stands in the header, or in the body
    private static void withoutVersion(Map<String, Object> read, String member) {
        if (read.get("required") instanceof List<?> required) {
            List<?> others = required.stream().filter(name -> !name.equals(member)).toList();
            read.remove("required");
            if (!others.isEmpty()) {
                read.put("required", others);
            }
        }
    }

    private Map<String, Object> responses(MethodTree method, Sources.Type resource, Marks marks, Marks own) {
        Map<String, Object> responses = new TreeMap<>();
        String source = method.toString();
        String type = String.valueOf(method.getReturnType());
        Matcher status = STATUS.matcher(source);
        String word = !status.find() ? "" : status.group(1) == null ? "created" : status.group(1);
        String code = word.equals("created") ? "201" : word.equals("accepted") ? "202" : "200";
        if (type.equals("void") || word.equals("noContent")) {
            responses.put("204", Map.of("description", "Done; there is nothing to say."));
        }
        if (!type.equals("void") && !(word.equals("noContent") && ENTITY.matcher(source).results().findAny().isEmpty())) {
            responses.put(code, answer(method, resource, marks, own, source));
        }
        if (own.has("Versioned") && own.has("GET")) {
            responses.put("304", Map.of("description", "It is as it was.", "headers", ETAG));
        }
        responses.put("4XX", Map.of("$ref", "#/components/responses/Refusal"));
        responses.put("5XX", Map.of("$ref", "#/components/responses/Trouble"));
        return responses;
    }

    private Map<String, Object> answer(
            MethodTree method, Sources.Type resource, Marks marks, Marks own, String source) {
        List<String> media = own.has("Produces") ? own.values("Produces") : marks.values("Produces");
        Map<String, Object> schema = Map.of();
        Matcher entity = ENTITY.matcher(source);
        Matcher list = LIST.matcher(source);
        if (!method.getReturnType().toString().equals("Response")) {
            schema = schemas.of(method.getReturnType(), resource);
        } else if (list.find()) {
            schema = Map.of("type", "array", "items", schemas.named(list.group(1), resource));
        } else if (entity.find()) {
            schema = schemas.named(entity.group(1), resource);
        }
        Map<String, Object> content = new TreeMap<>();
        for (String each : media.isEmpty() ? List.of("*/*") : media) {
            String kind = MEDIA.getOrDefault(each, each.replaceFirst(";.*", ""));
            content.put(kind, kind.equals("application/json") ? Map.of("schema", schema) : Map.of());
        }
        return own.has("Versioned") && !own.has("POST")
                ? Map.of("description", "What was asked for.", "headers", ETAG, "content", content)
                : Map.of("description", "What was asked for.", "content", content);
    }
}
