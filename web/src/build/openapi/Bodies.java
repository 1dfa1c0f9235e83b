import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an operation reads of the body that is sent: found where it is read, in calls such as {@code body.text("start")},
 * also in methods that the body is handed to.
 */
final class Bodies {

    private static final Map<String, Map<String, Object>> READS = Map.ofEntries(
            Map.entry("text", Map.of("type", "string")),
            Map.entry("textOrNull", Map.of("type", "string")),
            Map.entry("number", Map.of("type", "integer")),
            Map.entry("numberOrNull", Map.of("type", "integer")),
            Map.entry("instant", Map.of("type", "string", "format", "date-time")),
            Map.entry("instantOrNull", Map.of("type", "string", "format", "date-time")),
            Map.entry("yes", Map.of("type", "boolean")),
            Map.entry("timeOrNull", Map.of("type", "string", "format", "time")),
            Map.entry("date", Map.of("type", "string", "format", "date")),
            Map.entry("texts", Map.of("type", "array", "items", Map.of("type", "string"))),
            Map.entry("instants", Map.of("type", "array", "items", Map.of("type", "string", "format", "date-time"))));
    private static final Set<String> NEEDED = Set.of("text", "number", "instant", "date", "oneOf");

    private final Schemas schemas;

    Bodies(Schemas schemas) {
        this.schemas = schemas;
    }

    /** Null when the operation reads none. */
    Map<String, Object> of(MethodTree method, Sources.Type resource) {
        boolean sent = method.getParameters().stream()
                .anyMatch(parameter -> parameter.getType().toString().equals("JsonObject"));
        return sent ? schema(method, resource) : null;
    }

    private Map<String, Object> schema(MethodTree method, Sources.Type in) {
        Found found = new Found(new LinkedHashMap<>(), new TreeSet<>(), new HashSet<>());
        collect(method, in, Map.of(), found);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", found.properties());
        found.needed().removeAll(found.asked());
        if (!found.needed().isEmpty()) {
            schema.put("required", List.copyOf(found.needed()));
        }
        return schema;
    }

    /**
     * What was found so far.
     *
     * @param needed members that are refused when they are missing
     * @param asked members of which it is asked first whether they are there
     */
    private record Found(Map<String, Object> properties, Set<String> needed, Set<String> asked) {

        void add(String how, String member, Map<String, Object> schema) {
            // the kind that is most exact stands
            properties.merge(member, schema, (before, now) -> how.equals("oneOf") ? now : before);
            (NEEDED.contains(how) ? needed : asked).add(member);
        }
    }

    /** @param named what stands for a member's name there, by the name of the parameter */
    private void collect(MethodTree method, Sources.Type in, Map<String, String> named, Found found) {
        if (method.getBody() == null) {
            return;
        }
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                String how = called(call);
                List<? extends ExpressionTree> given = call.getArguments();
                String member = given.isEmpty() ? null : member(given.get(given.size() - 1), named);
                if (how.equals("oneOf") && member != null) {
                    String type = given.get(0).toString().replace(".class", "");
                    found.add(how, member, schemas.named(type, in));
                } else if (how.equals("objects") && member != null) {
                    found.add(how, member, list(method, member, in));
                } else if (READS.containsKey(how) && given.size() == 1 && member != null) {
                    found.add(how, member, READS.get(how));
                } else {
                    handOn(call, in, named, found);
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(method.getBody(), null);
    }

    /** The text that stands there, or that was handed over for it; null for neither. */
    private static String member(ExpressionTree name, Map<String, String> named) {
        return name instanceof LiteralTree literal && literal.getValue() instanceof String text
                ? text
                : named.get(name.toString());
    }

    private static String called(MethodInvocationTree call) {
        String select = call.getMethodSelect().toString();
        return select.substring(select.lastIndexOf('.') + 1);
    }

    /** Goes on in methods of the same class that this call hands the body to. */
    private void handOn(MethodInvocationTree call, Sources.Type in, Map<String, String> named, Found found) {
        if (call.getMethodSelect() instanceof MemberSelectTree) {
            return;
        }
        for (MethodTree reader : readers(in.tree(), called(call))) {
            Map<String, String> handed = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(reader.getParameters().size(), call.getArguments().size()); i++) {
                String text = member(call.getArguments().get(i), named);
                if (text != null) {
                    handed.put(reader.getParameters().get(i).getName().toString(), text);
                }
            }
            collect(reader, in, handed, found);
        }
    }

    private static List<MethodTree> readers(ClassTree type, String name) {
        return type.getMembers().stream()
                .filter(member -> member instanceof MethodTree method
                        && method.getName().contentEquals(name)
                        && method.getParameters().stream().anyMatch(Bodies::isBody))
                .map(MethodTree.class::cast)
                .toList();
    }

    private static boolean isBody(VariableTree parameter) {
        String type = parameter.getType().toString();
        return type.equals("RequestBody") || type.equals("JsonObject");
    }

    /** What the members of a list are: read by the method that the statement maps them with. */
    private Map<String, Object> list(MethodTree method, String member, Sources.Type in) {
        Set<String> mappers = new TreeSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMemberReference(MemberReferenceTree reference, Void nothing) {
                mappers.add(reference.getName().toString());
                return super.visitMemberReference(reference, nothing);
            }

            @Override
            public Void scan(Tree tree, Void nothing) {
                boolean statement = tree instanceof MethodInvocationTree call
                        && called(call).equals("toList")
                        && !call.toString().contains("objects(\"" + member + "\")");
                return statement ? null : super.scan(tree, nothing);
            }
        }.scan(method.getBody(), null);
        for (String mapper : mappers) {
            for (MethodTree reader : readers(in.tree(), mapper)) {
                return Map.of("type", "array", "items", schema(reader, in));
            }
        }
        return Map.of("type", "array", "items", Map.of("type", "object"));
    }
}
