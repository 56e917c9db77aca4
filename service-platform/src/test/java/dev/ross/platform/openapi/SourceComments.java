package dev.ross.platform.openapi;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** The Javadoc comments of source files, by class, method and constant. */
public final class SourceComments {
    private final Map<String, SourceComment> comments = new HashMap<>();

    /** Reads the main sources of modules, given by their folders. */
    public SourceComments(List<Path> modules) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjectsFromFiles(
                    modules.stream().flatMap(SourceComments::sources).toList());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, sources);
            var trees = DocTrees.instance(task);
            for (var unit : task.parse()) new Comments(trees).scan(unit, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SourceComment of(Class<?> type) {
        return comments.getOrDefault(name(type), SourceComment.NONE);
    }

    /** The properties of a record's JSON, each with what its comment says. */
    public List<RecordProperty> properties(Class<?> type) {
        return RecordProperty.all(type, this).toList();
    }

    SourceComment of(Method method) {
        return comments.getOrDefault(
                name(method.getDeclaringClass()) + "#" + method.getName() + "/" + method.getParameterCount(),
                SourceComment.NONE);
    }

    public SourceComment of(Enum<?> constant) {
        return comments.getOrDefault(name(constant.getDeclaringClass()) + "#" + constant.name(), SourceComment.NONE);
    }

    private static String name(Class<?> type) {
        return type.getName().replace('$', '.');
    }

    private static Stream<File> sources(Path module) {
        try (var files = Files.walk(module.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(Path::toFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Collects the comments of one file. */
    private final class Comments extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees trees;
        private String within = "";

        Comments(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitCompilationUnit(CompilationUnitTree unit, @Nullable Void none) {
            within = Objects.toString(unit.getPackageName());
            return super.visitCompilationUnit(unit, none);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void none) {
            var outside = within;
            within += "." + type.getSimpleName();
            keep(within);
            super.visitClass(type, none);
            within = outside;
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void none) {
            keep(within + "#" + method.getName() + "/" + method.getParameters().size());
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
            if (getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.ENUM)
                keep(within + "#" + variable.getName());
            return null;
        }

        private void keep(String name) {
            var comment = trees.getDocComment(getCurrentPath());
            if (comment != null) comments.put(name, SourceComment.of(comment));
        }
    }
}
