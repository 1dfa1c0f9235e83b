package org.televisit.walls;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** How long methods are: from the opening to the closing brace, both counted. */
final class Methods {

    private static final Pattern SCRIPT_FUNCTION = Pattern.compile(
            "^(\\s*+)(?!(?:if|for|while|switch|catch|else|do|try|return)\\b)[\\w#$ .=,(:\\[\\]'\"]*?[\\w#$]+\\s*\\([^;]*\\)\\s*(?:=>\\s*)?\\{\\s*$");

    private Methods() {}

    /** A method and its length in lines. */
    record Method(Path file, String name, int lines) {}

    /** All methods of these Java and JavaScript files. */
    static List<Method> of(List<Path> files) {
        Map<Boolean, List<Path>> byKind = files.stream()
                .collect(Collectors.partitioningBy(file -> file.toString().endsWith(".js")));
        List<Method> found = new ArrayList<>(ofJava(byKind.get(false)));
        byKind.get(true).forEach(script -> found.addAll(ofScript(script)));
        return found;
    }

    private static List<Method> ofJava(List<Path> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            List<Method> found = new ArrayList<>();
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Lengths(unit, positions, found).scan(unit, null);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // braces are trusted to close at the indentation of the line that opened them, as the formatter leaves them
    private static List<Method> ofScript(Path file) {
        List<String> lines = Sources.lines(file);
        List<Method> found = new ArrayList<>();
        for (int first = 0; first < lines.size(); first++) {
            Matcher head = SCRIPT_FUNCTION.matcher(lines.get(first));
            if (lines.get(first).endsWith("{") && head.matches()) {
                String end = head.group(1) + "}";
                int last = first + 1;
                while (last < lines.size() && !lines.get(last).startsWith(end)) {
                    last++;
                }
                found.add(new Method(file, lines.get(first).strip(), last - first + 1));
            }
        }
        return found;
    }

    private static final class Lengths extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> found;

        Lengths(CompilationUnitTree unit, SourcePositions positions, List<Method> found) {
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                LineMap lines = unit.getLineMap();
                long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
                long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
                found.add(new Method(
                        Path.of(unit.getSourceFile().toUri()), method.getName().toString(), (int) (last - first + 1)));
            }
            return super.visitMethod(method, nothing);
        }
    }
}
