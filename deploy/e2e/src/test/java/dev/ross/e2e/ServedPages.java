package dev.ross.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.e2e.people.StoryPerson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The pages about the orders of one evening as they were served, to be compared with those of other views.
 *
 * @param pages by path
 */
record ServedPages(StoryPerson reader, Map<String, JsonNode> pages) {
    static ServedPages of(StoryPerson reader, StoryRestaurant place, List<String> orders) {
        var served = new ServedPages(reader, new LinkedHashMap<>());
        var days = place.at("/till/days");
        for (var day : served.add(days)) {
            var date = day.get("day").asString();
            served.add(days + "/" + date);
            served.add(place.at("/receipts?limit=200&day=" + date));
        }
        Stream.of("/till", "/menu", "/kitchen-tickets", "/kitchen-counts", "/print-jobs", "/refused-commands")
                .map(place::at)
                .forEach(served::add);
        for (var order : orders) {
            served.add("/orders/" + order);
            for (var receipt : served.add("/orders/" + order + "/receipts"))
                served.add("/receipts/" + receipt.get("id").asString());
        }
        return served;
    }

    /** The items of the page, if it is a list. */
    private JsonNode add(String path) {
        var page = read(path);
        pages.put(path, page);
        return page.path("items");
    }

    private JsonNode read(String path) {
        return reader.get(path).expect(200).json();
    }

    void requireSameNow() {
        pages.forEach((path, page) -> assertThat(read(path)).as(path).isEqualTo(page));
        System.out.printf("%d pages are the same.%n", pages.size());
    }
}
