package dev.ross.platform.openapi;

import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The example of each operation's request: its body, or the parameters of its address. What is of the day or of one
 * restaurant stands in braces; the document shows a value in its place, and a test sends the example with its own.
 */
public final class RequestExamples {
    private static final JsonNode ALL = DocumentFiles.examples();
    private static final Map<String, String> SHOWN = Map.of(
            "day", "2026-12-01",
            "payment", "eq2mPz1Qx8dYw0bV",
            "table", "gjIIpLF80yGn_X8q.T1",
            "other", "gjIIpLF80yGn_X8q.T2",
            "seating", "gjIIpLF80yGn_X8q.L8MVe-Vj4L4h2Jmx",
            "item", "gjIIpLF80yGn_X8q.M1",
            "into", "gjIIpLF80yGn_X8q.w9TzQ4uJbC0hX2yP",
            "server", "1b0e7c52-4a52-4c9f-9d0b-0a51c1f0d7e3",
            "label", "12",
            "code", "7Q4ZK2MB");

    private RequestExamples() {}

    /** The example as a test sends it, with the test's own values. */
    public static JsonNode sent(String operationId, Map<String, String> values) {
        return find(operationId, values)
                .orElseThrow(() -> new AssertionError("examples.json has no example of " + operationId));
    }

    /** The example as the document shows it; empty if there is none. */
    static Optional<JsonNode> shown(String operationId) {
        return find(operationId, SHOWN);
    }

    private static Optional<JsonNode> find(String operationId, Map<String, String> values) {
        var example = ALL.path(operationId);
        if (example.isMissingNode()) return Optional.empty();
        var text = example.toString();
        for (var value : values.entrySet()) text = text.replace("{" + value.getKey() + "}", value.getValue());
        if (text.matches(".*\"[^\"]*\\{[a-z]+}.*")) throw new AssertionError("there is no value for all of " + text);
        return Optional.of(DocumentFiles.parse(text));
    }
}
