package dev.ross.e2e;

import dev.ross.e2e.people.StoryPerson;
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
 * A restaurant of sixty seats and two services, set up with the requests of the demo restaurant.
 *
 * @param requests how many that were, without those for its menu
 */
record SixtySeats(StoryRestaurant restaurant, int requests) {
    private static final JsonMapper JSON = new JsonMapper();

    static SixtySeats setUpBy(StoryPerson manager, ZoneId zone) {
        var known = new HashMap<>(Map.of("region", "Uppsala", "timeZone", zone.getId()));
        var steps = steps();
        for (var step : steps) {
            var path = filled(step.path(), known);
            var body = JSON.readTree(filled(step.body().toString(), known));
            if (step.method().equals("POST")) known.put(step.key(), manager.create(path, body));
            else manager.put(path, body).expect(204);
            if (step.key().equals("restaurant")) StoryRestaurant.awaitMembership(manager);
        }
        var id = Objects.requireNonNull(known.get("restaurant"));
        return new SixtySeats(new StoryRestaurant(manager, id, zone), requests(steps));
    }

    private static int requests(List<Step> steps) {
        return (int)
                steps.stream().filter(step -> !step.path().contains("/menu/")).count();
    }

    private static List<Step> steps() {
        try (var file = Objects.requireNonNull(SixtySeats.class.getResourceAsStream("/demo/sixty-seats.json"))) {
            return JSON.readValue(file, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String text, Map<String, String> known) {
        for (var one : known.entrySet()) text = text.replace("{" + one.getKey() + "}", one.getValue());
        return text;
    }

    private record Step(String key, String method, String path, JsonNode body) {}
}
