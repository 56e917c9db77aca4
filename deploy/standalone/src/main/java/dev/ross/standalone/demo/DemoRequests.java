package dev.ross.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests that create the demo restaurant, in order: {@code demo/sixty-seats.json}, which the stories also use for
 * theirs. Placeholders in braces are filled with the id that an earlier request returned, by its key, or with a given
 * value.
 */
final class DemoRequests {
    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> known = new HashMap<>();

    DemoRequests(String region) {
        known.put("region", region);
        known.put("timeZone", timeZone(ZoneId.systemDefault()));
    }

    /** One request, sent as the manager. */
    record Step(String key, String method, String path, JsonNode body) {
        boolean creates() {
            return method.equals("POST");
        }
    }

    static Iterable<Step> steps() {
        try (var file = Objects.requireNonNull(DemoRequests.class.getResourceAsStream("/demo/sixty-seats.json"))) {
            return JSON.readValue(file, new TypeReference<List<Step>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Step filled(Step step) {
        var body = JSON.readTree(filled(step.body().toString()));
        return new Step(step.key(), step.method(), filled(step.path()), body);
    }

    void know(String key, String id) {
        known.put(key, id);
    }

    String id(String key) {
        return Objects.requireNonNull(known.get(key), key);
    }

    private String filled(String text) {
        for (var one : known.entrySet()) text = text.replace("{" + one.getKey() + "}", one.getValue());
        return text;
    }

    /** Returns the zone of this machine if it names a place, so that "today" is as expected; otherwise that of the demo. */
    static String timeZone(ZoneId machine) {
        var here = machine.getId();
        return here.contains("/") && !here.startsWith("Etc/") ? here : "Europe/Stockholm";
    }
}
