package dev.ross.platform.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Requires that a service answers as its OpenAPI document says: with a status and a code that the operation declares,
 * and a body of the declared schema; and that a stream sends the declared events. Test clients pass every answer and
 * every event through it.
 */
public final class DeclaredAnswers {
    /** Of a request that no operation has seen. */
    private static final Set<Integer> BEFORE_ANY_OPERATION = Set.of(405, 414);

    private final JsonNode document;
    private final Map<Pattern, JsonNode> paths =
            new TreeMap<>((one, other) -> one.pattern().compareTo(other.pattern()));

    private DeclaredAnswers(JsonNode document) {
        this.document = document;
        document.path("paths")
                .forEachEntry((path, item) -> paths.put(Pattern.compile(path.replaceAll("\\{[^}]*}", "[^/]+")), item));
    }

    /** The answers of {@code command} or {@code query}. */
    public static DeclaredAnswers of(String service) {
        return new DeclaredAnswers(DocumentFiles.now(service));
    }

    /**
     * Requires that one answer is as declared.
     *
     * @param path with or without a query
     * @param type the answer's content type; absent if it has no body
     * @throws AssertionError if the document does not say so
     */
    public void require(String method, String path, int status, @Nullable String type, String body) {
        var operation = operation(method, path);
        if (operation.isEmpty() || BEFORE_ANY_OPERATION.contains(status)) return;
        var answer = resolved(operation.get().path("responses").path(String.valueOf(status)));
        var about = method + " " + path + ": " + status + " " + body;
        if (answer.isMissingNode()) throw new AssertionError("The status is not declared: " + about);
        if (type == null || body.isEmpty()) return;
        var media = type.replaceFirst(";.*", "");
        var schema = answer.path("content").path(media).path("schema");
        if (schema.isMissingNode()) throw new AssertionError(media + " is not declared: " + about);
        if (!media.endsWith("json")) return;
        var faults = faults(schema, json(body, about));
        if (!faults.isEmpty()) throw new AssertionError(faults + ": " + about);
    }

    /**
     * Requires that one event of a stream is as declared.
     *
     * @param path of the stream, with or without a query
     * @param name of the event; empty if it has none, which no stream declares
     * @throws AssertionError if the document does not say so
     */
    public void requireEvent(String path, String name, String data) {
        var answer = operation("GET", path).orElse(MissingNode.getInstance()).at("/responses/200");
        var schema = resolved(answer)
                .path("content")
                .path("text/event-stream")
                .path("x-ross-events")
                .path(name);
        var about = path + ": " + name + " " + data;
        if (schema.isMissingNode()) throw new AssertionError("The event is not declared: " + about);
        var faults = faults(schema, json(data, about));
        if (!faults.isEmpty()) throw new AssertionError(faults + ": " + about);
    }

    private static JsonNode json(String text, String about) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException malformed) {
            throw new AssertionError("This is no JSON: " + about, malformed);
        }
    }

    private List<String> faults(JsonNode schema, JsonNode value) {
        if (!schema.has("allOf")) return SchemaCheck.faults(document, schema, value);
        return schema.path("allOf")
                .valueStream()
                .flatMap(part -> problem(part, value))
                .toList();
    }

    /** A problem may have more properties than all problems have. */
    private Stream<String> problem(JsonNode part, JsonNode value) {
        return SchemaCheck.faults(document, part, value).stream().filter(fault -> !fault.endsWith(" is not described"));
    }

    private Optional<JsonNode> operation(String method, String address) {
        var path = address.replaceFirst("\\?.*", "");
        return paths.entrySet().stream()
                .filter(known -> known.getKey().matcher(path).matches())
                .map(known -> known.getValue().path(method.toLowerCase(Locale.ROOT)))
                .filter(operation -> !operation.isMissingNode())
                .findFirst();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }
}
