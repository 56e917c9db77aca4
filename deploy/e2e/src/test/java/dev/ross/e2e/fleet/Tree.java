package dev.ross.e2e.fleet;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Parsed YAML. A missing node is an empty tree, so that a path can be followed to its end. */
record Tree(@Nullable Object value) {
    /** Each document of a file. */
    static List<Tree> allOf(Path file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        var documents = new Yaml(new SafeConstructor(options)).loadAll(Repository.text(file));
        return StreamSupport.stream(documents.spliterator(), false)
                .map(Tree::new)
                .filter(Tree::isThere)
                .toList();
    }

    boolean isThere() {
        return value != null;
    }

    Tree at(String... path) {
        var here = this;
        for (var name : path) here = new Tree(here.value instanceof Map<?, ?> map ? map.get(name) : null);
        return here;
    }

    String text() {
        return String.valueOf(value);
    }

    String textOr(String otherwise) {
        return isThere() ? text() : otherwise;
    }

    List<Tree> items() {
        return value instanceof List<?> list ? list.stream().map(Tree::new).toList() : List.of();
    }

    List<String> texts() {
        return items().stream().map(Tree::text).toList();
    }

    Map<String, Tree> entries() {
        var entries = new LinkedHashMap<String, Tree>();
        if (value instanceof Map<?, ?> map) map.forEach((name, at) -> entries.put(String.valueOf(name), new Tree(at)));
        return entries;
    }

    /** All nodes of this name in it, at any depth. */
    Stream<Tree> everywhere(String name) {
        var here = at(name).isThere() ? Stream.of(at(name)) : Stream.<Tree>empty();
        var below = Stream.concat(entries().values().stream(), items().stream());
        return Stream.concat(here, below.flatMap(tree -> tree.everywhere(name)));
    }

    /** Every leaf with the path to it, joined by dots. */
    void leaves(String path, BiConsumer<String, String> visitor) {
        if (value instanceof Map<?, ?>)
            entries().forEach((name, at) -> at.leaves(path.isEmpty() ? name : path + "." + name, visitor));
        else if (value instanceof List<?>) items().forEach(item -> item.leaves(path, visitor));
        else visitor.accept(path, text());
    }
}
