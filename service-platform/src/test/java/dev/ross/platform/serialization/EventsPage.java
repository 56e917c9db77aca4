package dev.ross.platform.serialization;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.ross.contracts.personal.Personal;
import dev.ross.platform.openapi.SourceComments;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The page of all events: for each revision its fields and its stored sample, and the values that events consist of. */
final class EventsPage {
    private static final String TOP = """
            # Events

            Every event that ROSS stores, with each of its revisions: the fields, and one that was stored. Made from the contracts and
            from the samples in `api-contracts/src/test/resources/stored-events`, which are never changed: after a change the command of
            [adding-a-feature.md](adding-a-feature.md), part D, writes this page.

            An event's type is `dev.ross.contracts.` with its package, its interface, `$` and its name. A field is required unless it is
            optional; an optional field is stored as `null`. Ids are text. What is encrypted belongs to a person, and is unreadable once
            their key is destroyed. Of a former revision the fields are those of its sample; an upcaster turns it into the present one.
            """;

    private final SourceComments comments;
    private final StoredSamples samples;
    private final Map<String, Class<?>> values = new TreeMap<>();

    EventsPage(StoredSamples samples, Path contracts) {
        this.samples = samples;
        this.comments = new SourceComments(List.of(contracts));
    }

    String text(Collection<StoredEvent> events) {
        var page = new StringBuilder(TOP);
        Map<String, List<StoredEvent>> byInterface = events.stream()
                .sorted(Comparator.comparing(StoredEvent::name))
                .collect(Collectors.groupingBy(
                        event -> event.name().replaceFirst("\\..*", ""), TreeMap::new, Collectors.toList()));
        byInterface.forEach((name, members) -> {
            page.append("\n## ").append(name).append("\n");
            var about = comments.of(
                    members.getFirst().type().getDeclaringClass() == null
                            ? members.getFirst().type()
                            : members.getFirst().type().getDeclaringClass());
            if (!about.text().isEmpty()) page.append("\n").append(about.text()).append("\n");
            members.forEach(event -> event(page, event));
        });
        page.append("\n## Values\n");
        while (!values.isEmpty()
                && values.keySet().stream().anyMatch(name -> !page.toString().contains("\n### " + name + "\n")))
            List.copyOf(values.entrySet()).stream()
                    .filter(value -> !page.toString().contains("\n### " + value.getKey() + "\n"))
                    .forEach(value -> value(page, value.getKey(), value.getValue()));
        return page.toString();
    }

    private void event(StringBuilder page, StoredEvent event) {
        page.append("\n### ").append(event.type().getSimpleName()).append("\n");
        var about = comments.of(event.type()).text();
        if (!about.isEmpty()) page.append("\n").append(about).append("\n");
        revisions(event).forEach((revision, file) -> {
            var isPresent = event.revision().orElse("").equals(revision);
            page.append("\nRevision ")
                    .append(revision)
                    .append(isPresent ? "" : ", former")
                    .append(":\n\n");
            var payload = samples.read(file).payload();
            page.append(isPresent ? fields(event.type()) : fields(payload));
            page.append("\n```json\n")
                    .append(samples.json().writerWithDefaultPrettyPrinter().writeValueAsString(payload));
            page.append("\n```\n");
        });
    }

    /** The files of an event's samples, the newest revision first. */
    private Map<String, Path> revisions(StoredEvent event) {
        Map<String, Path> revisions = new LinkedHashMap<>();
        samples.files().stream()
                .filter(file ->
                        file.getFileName().toString().matches(event.name().replace(".", "\\.") + "\\.\\d+\\.json"))
                .sorted(Comparator.comparing(Path::toString).reversed())
                .forEach(file ->
                        revisions.put(file.getFileName().toString().replaceFirst(".*\\.(\\d+)\\.json", "$1"), file));
        return revisions;
    }

    private void value(StringBuilder page, String name, Class<?> type) {
        page.append("\n### ").append(name).append("\n");
        var about = comments.of(type).text();
        if (!about.isEmpty()) page.append("\n").append(about).append("\n");
        page.append("\n");
        if (type.isEnum())
            page.append("One of ")
                    .append(Stream.of(type.getEnumConstants())
                            .map(one -> "`" + ((Enum<?>) one).name() + "`")
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        else if (isText(type)) page.append("A text or a number.\n");
        else if (type.isSealed())
            page.append("One of ")
                    .append(Stream.of(type.getPermittedSubclasses())
                            .map(this::said)
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        else page.append(fields(type));
    }

    private String fields(Class<?> type) {
        return comments.properties(type).stream()
                .map(property -> "| `%s` | %s%s | %s |\n"
                        .formatted(
                                property.name(),
                                said(property.component().getGenericType()),
                                property.isOptional() ? ", optional" : "",
                                property.description().replace("|", "\\|")))
                .collect(Collectors.joining("", "| field | type | |\n| --- | --- | --- |\n", ""));
    }

    private static String fields(JsonNode payload) {
        var table = new StringBuilder("| field | type |\n| --- | --- |\n");
        payload.forEachEntry((name, value) -> table.append("| `%s` | %s |\n"
                .formatted(
                        name,
                        value.isNull() ? "optional" : value.getNodeType().name().toLowerCase(Locale.ROOT))));
        return table.toString();
    }

    private String said(Type type) {
        return switch (type) {
            case ParameterizedType generic -> said(generic);
            case Class<?> plain -> said(plain);
            default -> type.getTypeName();
        };
    }

    private String said(ParameterizedType type) {
        var arguments = type.getActualTypeArguments();
        if (type.getRawType() == Personal.class) return "encrypted " + said(arguments[0]);
        if (type.getRawType() == Map.class) return "map of " + said(arguments[1]);
        return ((Class<?>) type.getRawType()).getSimpleName().toLowerCase(Locale.ROOT) + " of " + said(arguments[0]);
    }

    private String said(Class<?> type) {
        if (!type.getName().startsWith("dev.ross.")) return type.getSimpleName();
        var name = type.getName().replaceFirst(".*\\.", "").replace('$', '.');
        values.put(name, type);
        return "[" + name + "](#" + name.toLowerCase(Locale.ROOT).replace(".", "") + ")";
    }

    /** Whether it is stored as its bare value. */
    private static boolean isText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class))
                || Stream.of(type.getDeclaredFields()).anyMatch(field -> field.isAnnotationPresent(JsonValue.class));
    }
}
