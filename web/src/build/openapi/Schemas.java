import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** What a type looks like as JSON: records by their parts, each once, under a name of its own. */
final class Schemas {

    private static final Map<String, Map<String, Object>> PLAIN = Map.ofEntries(
            Map.entry("String", Map.of("type", "string")),
            Map.entry("int", Map.of("type", "integer")),
            Map.entry("Integer", Map.of("type", "integer")),
            Map.entry("long", Map.of("type", "integer")),
            Map.entry("Long", Map.of("type", "integer")),
            Map.entry("double", Map.of("type", "number")),
            Map.entry("Double", Map.of("type", "number")),
            Map.entry("boolean", Map.of("type", "boolean")),
            Map.entry("Boolean", Map.of("type", "boolean")),
            Map.entry("Instant", Map.of("type", "string", "format", "date-time")),
            Map.entry("LocalDate", Map.of("type", "string", "format", "date")),
            Map.entry("LocalTime", Map.of("type", "string", "format", "time")),
            Map.entry(
                    "DayOfWeek",
                    Map.of("type", "string", "enum", Stream.of(DayOfWeek.values()).map(Enum::name).toList())),
            Map.entry("byte", Map.of("type", "string", "contentEncoding", "binary")),
            Map.entry("JsonArray", Map.of("type", "array")));

    private final Sources sources;
    private final Map<String, Object> components = new TreeMap<>();

    Schemas(Sources sources) {
        this.sources = sources;
    }

    Map<String, Object> components() {
        return components;
    }

    Map<String, Object> of(Tree type, Sources.Type from) {
        if (type instanceof ArrayTypeTree) {
            return Map.of("type", "string", "contentEncoding", "binary");
        }
        if (type instanceof ParameterizedTypeTree generic) {
            String outer = generic.getType().toString();
            if (List.of("List", "Set", "Collection").contains(outer)) {
                return Map.of("type", "array", "items", of(generic.getTypeArguments().get(0), from));
            }
            return outer.equals("Map")
                    ? Map.of(
                            "type",
                            "object",
                            "additionalProperties",
                            of(generic.getTypeArguments().get(1), from))
                    : Map.of();
        }
        return named(type.toString(), from);
    }

    Map<String, Object> named(String called, Sources.Type from) {
        Map<String, Object> plain = PLAIN.get(called);
        if (plain != null) {
            return plain;
        }
        Sources.Type ours = sources.find(called, from);
        if (ours == null) {
            return Map.of("type", "object");
        }
        return switch (ours.tree().getKind()) {
            case RECORD -> reference(ours);
            case ENUM -> Map.of("type", "string", "enum", constants(ours.tree()));
            default -> Map.of("type", "object");
        };
    }

    private Map<String, Object> reference(Sources.Type type) {
        String name = name(type);
        if (!components.containsKey(name)) {
            Map<String, Object> schema = new LinkedHashMap<>();
            components.put(name, schema);
            schema.put("type", "object");
            Comment comment = type.comment(type.tree());
            if (!comment.words().isEmpty()) {
                schema.put("description", comment.words());
            }
            schema.put("properties", properties(type, comment));
            // JSON-B leaves out what is null; what can't be is always there
            List<String> always = parts(type.tree()).stream()
                    .filter(part -> part.getType() instanceof PrimitiveTypeTree)
                    .map(part -> part.getName().toString())
                    .toList();
            if (!always.isEmpty()) {
                schema.put("required", always);
            }
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private Map<String, Object> properties(Sources.Type type, Comment comment) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (VariableTree part : parts(type.tree())) {
            Map<String, Object> schema = new LinkedHashMap<>(of(part.getType(), type));
            String words = comment.of(part.getName().toString());
            if (!words.isEmpty()) {
                schema.put("description", words);
            }
            properties.put(part.getName().toString(), schema);
        }
        return properties;
    }

    // the parser keeps a record's parts as its fields that are not static
    private static List<VariableTree> parts(ClassTree record) {
        List<VariableTree> parts = new ArrayList<>();
        for (Tree member : record.getMembers()) {
            if (member instanceof VariableTree field
                    && !field.getModifiers().getFlags().contains(Modifier.STATIC)) {
                parts.add(field);
            }
        }
        return parts;
    }

    private static List<String> constants(ClassTree type) {
        return type.getMembers().stream()
                .filter(member -> member instanceof VariableTree field
                        && field.getType() != null
                        && field.getType().toString().equals(type.getSimpleName().toString())
                        && field.getModifiers().getFlags().contains(Modifier.STATIC)
                        && !field.getModifiers().getFlags().contains(Modifier.PRIVATE))
                .map(member -> ((VariableTree) member).getName().toString())
                .toList();
    }

    /** "AuditLine" of AuditResource.LineJson, "Appointment" of AppointmentJson. */
    private static String name(Sources.Type type) {
        String outer = type.outer().isEmpty() ? "" : type.outer().substring(type.outer().lastIndexOf('.') + 1);
        String name = outer.replaceAll("(Resource|Json)$", "")
                + type.tree().getSimpleName().toString().replaceAll("(Json|View)$", "");
        return name.isEmpty() ? type.tree().getSimpleName().toString() : name;
    }
}
