import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Our own sources as trees, each file read when a type of it is asked for. */
final class Sources {

    /** A type with where it stands. */
    record Type(String name, ClassTree tree, CompilationUnitTree unit, DocTrees docs) {

        /** "" for a type of its own. */
        String outer() {
            String before = name.substring(0, Math.max(0, name.lastIndexOf('.')));
            return before.equals(packageName()) ? "" : before;
        }

        String packageName() {
            return unit.getPackageName().toString();
        }

        /** The words above a member of this type, or above itself; "" for none. */
        Comment comment(Tree member) {
            TreePath path = TreePath.getPath(unit, member);
            return new Comment(path == null ? null : docs.getDocComment(path));
        }
    }

    private final List<Path> roots;
    private final Map<String, Type> types = new TreeMap<>();
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    Sources(List<Path> roots) {
        this.roots = roots;
    }

    /** All types of a package. */
    List<Type> all(String packageName) throws IOException {
        for (Path root : roots) {
            Path folder = root.resolve(packageName.replace('.', '/'));
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
                        read(file);
                    }
                }
            }
        }
        return types.values().stream()
                .filter(type -> type.packageName().equals(packageName))
                .toList();
    }

    /** The type that is called so there; null when it is none of ours. */
    Type find(String called, Type from) {
        int dot = called.indexOf('.');
        if (dot > 0) {
            Type outer = find(called.substring(0, dot), from);
            return outer == null ? null : types.get(outer.name() + called.substring(dot));
        }
        for (String scope = from.name(); scope.length() >= from.packageName().length(); ) {
            Type found = known(scope + "." + called);
            if (found != null) {
                return found;
            }
            scope = scope.contains(".") ? scope.substring(0, scope.lastIndexOf('.')) : "";
        }
        return from.unit().getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .map(Tree::toString)
                .filter(name -> name.endsWith("." + called))
                .map(this::known)
                .filter(type -> type != null)
                .findFirst()
                .orElse(null);
    }

    private Type known(String name) {
        Type read = types.get(name);
        if (read != null) {
            return read;
        }
        String path = name.replace('.', '/') + ".java";
        String outer = name.substring(0, Math.max(0, name.lastIndexOf('.'))).replace('.', '/') + ".java";
        for (Path root : roots) {
            for (String each : List.of(path, outer)) {
                if (Files.isRegularFile(root.resolve(each))) {
                    read(root.resolve(each));
                }
            }
        }
        return types.get(name);
    }

    private void read(Path file) {
        try {
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    null,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    compiler.getStandardFileManager(null, null, null).getJavaFileObjects(file));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                for (Tree declared : unit.getTypeDecls()) {
                    if (declared instanceof ClassTree type) {
                        add(unit.getPackageName().toString(), type, unit, docs);
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void add(String before, ClassTree tree, CompilationUnitTree unit, DocTrees docs) {
        String name = before + "." + tree.getSimpleName();
        types.put(name, new Type(name, tree, unit, docs));
        tree.getMembers().forEach(member -> {
            if (member instanceof ClassTree inner) {
                add(name, inner, unit, docs);
            }
        });
    }
}
