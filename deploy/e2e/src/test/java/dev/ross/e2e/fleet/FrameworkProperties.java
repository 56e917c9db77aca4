package dev.ross.e2e.fleet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The properties of the frameworks, read from the metadata that they ship for editors. */
record FrameworkProperties(Map<String, JsonNode> described) {
    static FrameworkProperties read() {
        var described = new TreeMap<String, JsonNode>();
        var loader = FrameworkProperties.class.getClassLoader();
        try {
            for (var file : Collections.list(loader.getResources("META-INF/spring-configuration-metadata.json"))) {
                try (var json = file.openStream()) {
                    for (var property : new JsonMapper().readTree(json).get("properties"))
                        described.put(property.get("name").asString(), property);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FrameworkProperties(described);
    }

    Set<String> names() {
        return described.keySet();
    }

    /** The properties below which any name may be used. */
    Stream<String> maps() {
        return described.values().stream()
                .filter(property -> property.path("type").asString("").startsWith("java.util.Map<"))
                .map(property -> property.get("name").asString());
    }

    String byDefault(String name) {
        var property = described.get(name);
        if (property == null) throw new IllegalArgumentException("no framework knows " + name);
        return property.get("defaultValue").asString();
    }
}
