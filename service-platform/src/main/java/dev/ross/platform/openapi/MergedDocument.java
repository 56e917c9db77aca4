package dev.ross.platform.openapi;

import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One OpenAPI document of the services that answer in one process, at the same address. */
final class MergedDocument {
    private MergedDocument() {}

    /**
     * Merges the documents of at least one service.
     *
     * @throws IllegalStateException if two describe different things by one name
     */
    static ObjectNode of(List<ObjectNode> documents) {
        var merged = documents.getFirst().deepCopy();
        if (documents.size() > 1) merged.withObject("info").put("title", "ROSS, the Restaurant Order System");
        for (var more : documents.subList(1, documents.size())) {
            more.path("paths")
                    .forEachEntry(
                            (path, item) -> addAll(merged.withObject("paths").withObject(pointer(path)), item));
            more.path("components")
                    .forEachEntry((kind, components) ->
                            addAll(merged.withObject("components").withObject(pointer(kind)), components));
        }
        var sorted = new TreeMap<String, JsonNode>();
        merged.path("paths").forEachEntry(sorted::put);
        var paths = JsonMapper.shared().createObjectNode();
        sorted.forEach(paths::set);
        merged.set("paths", paths);
        return merged;
    }

    private static void addAll(ObjectNode to, JsonNode from) {
        from.forEachEntry((name, value) -> {
            var known = to.get(name);
            if (known != null && !known.equals(value))
                throw new IllegalStateException("two services describe " + name + " differently");
            to.set(name, value);
        });
    }

    /** JSON Pointer to a property of this name. */
    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
