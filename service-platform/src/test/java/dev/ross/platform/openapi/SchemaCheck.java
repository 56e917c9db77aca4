package dev.ross.platform.openapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Compares a JSON value with a schema of a document. A property that the schema does not have is a fault as well: what
 * is answered is described completely.
 */
final class SchemaCheck {
    private final JsonNode document;
    private final List<String> faults = new ArrayList<>();

    private SchemaCheck(JsonNode document) {
        this.document = document;
    }

    /** One sentence for each fault. */
    static List<String> faults(JsonNode document, JsonNode schema, JsonNode value) {
        var check = new SchemaCheck(document);
        check.value("", schema, value);
        return check.faults;
    }

    private void value(String at, JsonNode given, JsonNode value) {
        var schema =
                given.has("$ref") ? document.at(given.get("$ref").asString().substring(1)) : given;
        if (schema.has("anyOf")) {
            oneOf(at, schema.get("anyOf"), value);
            return;
        }
        var type = schema.path("type").asString("");
        if (!isOf(type, value)) faults.add(at + " is no " + type + ": " + value);
        else if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals))
            faults.add(at + " has the unknown value " + value);
        else if (value.isString()) text(at, schema, value.asString());
        else if (value.isArray())
            for (int i = 0; i < value.size(); i++) value(at + "/" + i, schema.path("items"), value.get(i));
        else if (value.isObject() && schema.has("properties")) object(at, schema, value);
    }

    private void object(String at, JsonNode schema, JsonNode value) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asString())) faults.add(at + "/" + name.asString() + " is missing");
        });
        value.forEachEntry((name, property) -> {
            var known = schema.path("properties").path(name);
            if (known.isMissingNode()) faults.add(at + "/" + name + " is not described");
            else value(at + "/" + name, known, property);
        });
    }

    private void oneOf(String at, JsonNode alternatives, JsonNode value) {
        var any = alternatives
                .valueStream()
                .anyMatch(one -> faults(document, one, value).isEmpty());
        if (!any) faults.add(at + " is like no alternative: " + value);
    }

    private void text(String at, JsonNode schema, String text) {
        if (schema.has("pattern") && !text.matches(schema.get("pattern").asString()))
            faults.add(at + " is not of the pattern: " + text);
        try {
            switch (schema.path("format").asString("")) {
                case "date-time" -> Instant.parse(text);
                case "date" -> LocalDate.parse(text);
                default -> {}
            }
        } catch (DateTimeException malformed) {
            faults.add(at + " is not of its format: " + text);
        }
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            default -> true;
        };
    }
}
