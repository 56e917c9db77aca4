package dev.ross.platform.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The changes between two OpenAPI documents that can break a client of the first: what it sends is refused, or what it
 * reads is not there any more. What is new and optional breaks nobody.
 */
public final class BreakingChanges {
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final Set<String> LOWER_LIMITS = Set.of("minimum", "minLength", "minItems");
    private static final Set<String> UPPER_LIMITS = Set.of("maximum", "maxLength", "maxItems");

    private final JsonNode before;
    private final JsonNode after;
    private final List<String> changes = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private BreakingChanges(JsonNode before, JsonNode after) {
        this.before = before;
        this.after = after;
    }

    /** One sentence for each change. */
    public static List<String> between(JsonNode before, JsonNode after) {
        var comparison = new BreakingChanges(before, after);
        var operations = operations(after);
        operations(before).forEach((route, operation) -> {
            var now = operations.get(route);
            if (now == null) comparison.changes.add(route + " is gone");
            else comparison.operation(route, operation, now);
        });
        return comparison.changes;
    }

    /** By method and address; the names of variables in an address do not matter. */
    private static TreeMap<String, JsonNode> operations(JsonNode document) {
        var operations = new TreeMap<String, JsonNode>();
        document.path("paths").forEachEntry((path, item) -> {
            for (var method : METHODS)
                if (item.has(method))
                    operations.put(
                            method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}"),
                            item.get(method));
        });
        return operations;
    }

    private void operation(String route, JsonNode was, JsonNode is) {
        if (!text(was, "operationId").equals(text(is, "operationId"))) changes.add(route + " has another operationId");
        missing(was.path("x-ross-callers"), is.path("x-ross-callers"))
                .forEach(kind -> changes.add(route + " is closed to " + kind));
        parameters(route, was.path("parameters"), is.path("parameters"));
        requestBody(route, resolve(before, was.path("requestBody")), resolve(after, is.path("requestBody")));
        was.path("responses").forEachEntry((status, answer) -> {
            var at = route + ", answer " + status;
            if (!is.path("responses").has(status)) changes.add(at + " is gone");
            else answer(at, answer, is.path("responses").get(status));
        });
    }

    private void parameters(String route, JsonNode was, JsonNode is) {
        var known = byName(before, was);
        var now = byName(after, is);
        known.forEach((name, parameter) -> {
            var at = route + ", parameter " + name;
            var present = now.get(name);
            if (present == null) {
                changes.add(at + " is gone");
                return;
            }
            if (isRequired(present) && !isRequired(parameter)) changes.add(at + " is required now");
            schema(at, parameter.path("schema"), present.path("schema"), true);
        });
        now.forEach((name, parameter) -> {
            if (isRequired(parameter) && !known.containsKey(name))
                changes.add(route + ", parameter " + name + " is new and required");
        });
    }

    /** Variables of an address by their place, since only that matters. */
    private static TreeMap<String, JsonNode> byName(JsonNode document, JsonNode parameters) {
        var byName = new TreeMap<String, JsonNode>();
        var place = 0;
        for (var one : parameters) {
            var parameter = resolve(document, one);
            var in = text(parameter, "in");
            byName.put(in + " " + (in.equals("path") ? ++place : text(parameter, "name")), parameter);
        }
        return byName;
    }

    private void requestBody(String route, JsonNode was, JsonNode is) {
        var at = route + ", body";
        if (was.isEmpty() && isRequired(is)) changes.add(at + " is new and required");
        if (was.isEmpty()) return;
        if (is.isEmpty()) {
            changes.add(at + " is gone");
            return;
        }
        if (isRequired(is) && !isRequired(was)) changes.add(at + " is required now");
        content(at, was, is, true);
    }

    private void answer(String at, JsonNode was, JsonNode is) {
        content(at, resolve(before, was), resolve(after, is), false);
        missingNames(was.path("headers"), is.path("headers"))
                .forEach(name -> changes.add(at + ", header " + name + " is gone"));
    }

    private void content(String at, JsonNode was, JsonNode is, boolean sent) {
        was.path("content").forEachEntry((type, content) -> {
            var now = is.path("content").path(type);
            if (now.isMissingNode()) changes.add(at + " is not " + type + " any more");
            else schema(at, content.path("schema"), now.path("schema"), sent);
        });
    }

    /** Compares two schemas, each pair of components once for each direction. */
    private void schema(String at, JsonNode old, JsonNode present, boolean sent) {
        if (old.has("$ref") && !compared.add(text(old, "$ref") + " " + text(present, "$ref") + " " + sent)) return;
        var was = resolve(before, old);
        var is = resolve(after, present);
        if (!was.path("type").equals(is.path("type")) || !was.path("format").equals(is.path("format"))) {
            changes.add(at + " is of another type");
            return;
        }
        missing(was.path("enum"), is.path("enum")).forEach(value -> {
            if (!is.path("enum").isMissingNode() || !sent) changes.add(at + " has no value " + value + " any more");
        });
        if (sent) limits(at, was, is);
        properties(at, was, is, sent);
        if (was.has("items")) schema(at + "[]", was.path("items"), is.path("items"), sent);
        if (was.path("additionalProperties").isObject())
            schema(at + "{}", was.path("additionalProperties"), is.path("additionalProperties"), sent);
        alternatives(at, was, is, sent);
    }

    private void properties(String at, JsonNode was, JsonNode is, boolean sent) {
        var required = texts(was.path("required"));
        var requiredNow = texts(is.path("required"));
        was.path("properties").forEachEntry((name, property) -> {
            var now = is.path("properties").path(name);
            if (now.isMissingNode()) {
                changes.add(at + "/" + name + " is gone");
                return;
            }
            if (sent && requiredNow.contains(name) && !required.contains(name))
                changes.add(at + "/" + name + " is required now");
            if (!sent && required.contains(name) && !requiredNow.contains(name))
                changes.add(at + "/" + name + " may be absent now");
            schema(at + "/" + name, property, now, sent);
        });
        if (sent)
            requiredNow.stream()
                    .filter(name -> !was.path("properties").has(name))
                    .forEach(name -> changes.add(at + "/" + name + " is new and required"));
    }

    private void limits(String at, JsonNode was, JsonNode is) {
        for (var keyword : UPPER_LIMITS)
            if (is.has(keyword)
                    && (!was.has(keyword)
                            || is.get(keyword).asLong() < was.get(keyword).asLong()))
                changes.add(at + " has a lower " + keyword);
        for (var keyword : LOWER_LIMITS)
            if (is.has(keyword)
                    && (!was.has(keyword)
                            || is.get(keyword).asLong() > was.get(keyword).asLong()))
                changes.add(at + " has a higher " + keyword);
        if (is.has("pattern") && !isAtLeast(text(was, "pattern"), text(is, "pattern")))
            changes.add(at + " has another pattern");
        if (is.path("additionalProperties").isBoolean()
                && !was.path("additionalProperties").isBoolean()) changes.add(at + " refuses unknown fields now");
    }

    /** Whether a pattern is the same as before, or has it as its first alternative. */
    private static boolean isAtLeast(String was, String is) {
        return is.equals(was) || !was.isEmpty() && is.startsWith(was + "|");
    }

    /** Each by the schema it refers to, or else by its place: a client tells them apart by what they contain. */
    private void alternatives(String at, JsonNode was, JsonNode is, boolean sent) {
        for (var keyword : List.of("allOf", "anyOf", "oneOf"))
            for (int i = 0; i < was.path(keyword).size(); i++) {
                var now = alternative(is.path(keyword), was.path(keyword).get(i), i);
                if (now.isMissingNode()) changes.add(at + " has fewer alternatives");
                else schema(at, was.path(keyword).get(i), now, sent);
            }
    }

    private static JsonNode alternative(JsonNode present, JsonNode old, int place) {
        for (var one : present) if (old.has("$ref") && old.get("$ref").equals(one.get("$ref"))) return one;
        return present.path(place);
    }

    private static boolean isRequired(JsonNode node) {
        return node.path("required").asBoolean(false);
    }

    private static Set<String> missing(JsonNode was, JsonNode is) {
        var missing = texts(was);
        missing.removeAll(texts(is));
        return missing;
    }

    private static Set<String> missingNames(JsonNode was, JsonNode is) {
        var missing = new TreeSet<>(was.propertyNames());
        missing.removeAll(is.propertyNames());
        return missing;
    }

    private static Set<String> texts(@Nullable JsonNode array) {
        var texts = new TreeSet<String>();
        if (array != null) array.forEach(one -> texts.add(one.asString()));
        return texts;
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** What a reference stands for, with what stands beside it. */
    private static JsonNode resolve(JsonNode document, JsonNode node) {
        if (node.isMissingNode()) return NOTHING;
        if (!node.has("$ref")) return node;
        return document.at(node.get("$ref").asString().substring(1));
    }
}
