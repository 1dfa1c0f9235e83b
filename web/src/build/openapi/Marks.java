import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;

/** Annotations and what stands in them. */
record Marks(ModifiersTree modifiers, ClassTree type) {

    boolean has(String name) {
        return find(name).isPresent();
    }

    private Optional<? extends AnnotationTree> find(String name) {
        return modifiers.getAnnotations().stream()
                .filter(mark -> mark.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    /** Its value as text: a literal, a constant of the class, or the name of another. */
    Optional<String> value(String name) {
        return values(name).stream().findFirst();
    }

    List<String> values(String name) {
        return find(name).map(mark -> mark.getArguments().stream()
                        .map(Marks::bare)
                        .flatMap(value -> value instanceof NewArrayTree many
                                ? many.getInitializers().stream()
                                : java.util.stream.Stream.of(value))
                        .map(this::text)
                        .toList())
                .orElse(List.of());
    }

    private static ExpressionTree bare(ExpressionTree argument) {
        return argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
    }

    private String text(ExpressionTree value) {
        if (value instanceof LiteralTree literal) {
            return literal.getValue().toString();
        }
        return type.getMembers().stream()
                .filter(member -> member instanceof VariableTree field
                        && field.getName().contentEquals(value.toString())
                        && field.getInitializer() instanceof LiteralTree)
                .map(member -> ((LiteralTree) ((VariableTree) member).getInitializer()).getValue().toString())
                .findFirst()
                .orElse(value.toString());
    }
}
