package dev.ross.e2e.fleet;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings of a module, as described by the metadata from its build. */
record DescribedSettings(List<Setting> settings) {
    private static final String METADATA = "/target/classes/META-INF/spring-configuration-metadata.json";

    static DescribedSettings of(String module) {
        if (!Repository.HERE.has(module + METADATA)) return new DescribedSettings(List.of());
        var metadata = new JsonMapper().readTree(Repository.HERE.text(module + METADATA));
        return new DescribedSettings(Stream.of(metadata.get("properties"))
                .flatMap(JsonNode::valueStream)
                .map(Setting::of)
                .filter(setting -> setting.name().startsWith("ross."))
                .toList());
    }

    Set<String> names() {
        return settings.stream().map(Setting::name).collect(toCollection(TreeSet::new));
    }

    Set<String> variables() {
        return settings.stream().map(Setting::variable).collect(toCollection(TreeSet::new));
    }

    record Setting(String name, String type, String byDefault, String description) {
        static Setting of(JsonNode property) {
            return new Setting(
                    property.get("name").asString(),
                    property.path("type").asString("").replaceAll("<.*>", ""),
                    text(property.path("defaultValue")),
                    property.path("description").asString(""));
        }

        /** A value as it is written in a setting, lists included. */
        private static String text(JsonNode value) {
            var text = value.asString("");
            return text.startsWith("[") ? text.substring(1, text.length() - 1).replace(", ", ",") : text;
        }

        String variable() {
            return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
        }

        /** The setting's type in words. */
        String kind() {
            return switch (type.substring(type.lastIndexOf('.') + 1)) {
                case "Duration" -> "time (500ms, 5s, 2m)";
                case "DataSize" -> "size (16KB, 8MB)";
                case "Integer", "Long" -> "number";
                case "Boolean" -> "true or false";
                case "List" -> "list";
                case "URI" -> "address";
                case "Path" -> "file or folder";
                case "String" -> "text";
                default -> "one of those named";
            };
        }
    }
}
