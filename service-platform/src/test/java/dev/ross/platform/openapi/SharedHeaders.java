package dev.ross.platform.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The headers that many operations share, once in each document. */
public final class SharedHeaders {
    private static final String POSITION = "A whole number: how far a screen must be in the log of events to show this."
            + " A client keeps the highest that it has seen";
    private static final Map<String, ObjectNode> REQUEST = new LinkedHashMap<>();
    private static final Map<String, ObjectNode> ANSWER = new LinkedHashMap<>();

    static {
        request(
                "Idempotency-Key",
                "Makes a command safe to repeat, for 24 hours: the same key, caller, address and body have one effect.",
                text().put("minLength", 1).put("maxLength", 200));
        request(
                "If-Match",
                "The version that the caller has seen, in quotes: the command is refused if it was changed since."
                        + " -1 is the version of what does not exist yet.",
                text().put("pattern", "^(\\*|\"?\\d+\"?)$|^\"?[+-]\\d+\"?$"));
        request(
                "Ross-Position",
                POSITION + ", and sends it with a query: the answer is at least that fresh.",
                text().put("pattern", "^[0-9]{1,18}$"));
        request(
                "Last-Event-ID",
                "The id of the last event of a stream that was interrupted: what is unchanged since is not sent again.",
                text());
        request(
                "Accept-Language",
                "The reader's languages: the answer is in the first one if there are texts in it, else in English.",
                text());
        request("If-None-Match", "The ETag of the page as the caller has it: 304 if it is still the same.", text());
        request(
                "traceparent",
                "The trace that the request belongs to (W3C Trace Context).",
                text().put("pattern", "^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$"));
        answer("Ross-Position", POSITION + ".", number());
        answer("Ross-Version", "The version of what was changed, to be sent as If-Match.", number());
        answer("Location", "The address of what was created.", text());
        answer("Content-Disposition", "That it is a file to keep, and its name.", text());
        answer("ETag", "A mark of this content, to be sent as If-None-Match.", text());
        answer("Link", "The address of the next page of a list.", text());
        answer("Retry-After", "Seconds to wait before the request is sent again.", number());
        answer("WWW-Authenticate", "How to log in.", text());
    }

    private SharedHeaders() {}

    static void addTo(ObjectNode components) {
        REQUEST.forEach((name, header) -> components.withObject("parameters").set(name, header.deepCopy()));
        ANSWER.forEach((name, header) -> components.withObject("headers").set(name, header.deepCopy()));
    }

    static ObjectNode requestReference(String name) {
        return reference("parameters", name, REQUEST);
    }

    static ObjectNode answerReference(String name) {
        return reference("headers", name, ANSWER);
    }

    private static ObjectNode reference(String kind, String name, Map<String, ObjectNode> known) {
        if (!known.containsKey(name)) throw new IllegalArgumentException("there is no header " + name);
        return JsonNodeFactory.instance.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }

    private static void request(String name, String description, ObjectNode schema) {
        var header = JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("in", "header")
                .put("description", description);
        header.set("schema", schema);
        REQUEST.put(name, header);
    }

    private static void answer(String name, String description, ObjectNode schema) {
        var header = JsonNodeFactory.instance.objectNode().put("description", description);
        header.set("schema", schema);
        ANSWER.put(name, header);
    }

    private static ObjectNode text() {
        return JsonSchemas.simple("string");
    }

    private static ObjectNode number() {
        return JsonSchemas.simple("integer").put("format", "int64");
    }
}
