package dev.ross.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The values for requests that are listed in a file: placeholders in braces are filled with the id that an earlier
 * request returned, by its key, or with a given value.
 */
final class DemoRequests {
    /** Creates the demo restaurant, and those of the stories. */
    static final String RESTAURANT = "/demo/sixty-seats.json";

    /** Makes an evening in progress there. */
    static final String EVENING = "/demo/evening.json";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> known;

    DemoRequests(Map<String, String> given) {
        known = new HashMap<>(given);
    }

    static DemoRequests ofRestaurant(String region) {
        return new DemoRequests(Map.of("region", region, "timeZone", timeZone(ZoneId.systemDefault())));
    }

    /**
     * One request.
     *
     * @param by who sends it; absent: the manager
     * @param body absent if the request has none
     */
    record Step(
            String key,
            @Nullable String by,
            String method,
            String path,
            @Nullable JsonNode body) {
        String sender() {
            return by == null ? "manager" : by;
        }
    }

    static List<Step> steps(String resource) {
        try (var file = Objects.requireNonNull(DemoRequests.class.getResourceAsStream(resource))) {
            return JSON.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Step filled(Step step) {
        var body = step.body() == null ? null : JSON.readTree(filled(step.body().toString()));
        return new Step(step.key(), step.by(), step.method(), filled(step.path()), body);
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
