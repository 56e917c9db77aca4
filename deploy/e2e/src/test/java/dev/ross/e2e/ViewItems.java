package dev.ross.e2e;

import dev.ross.e2e.wire.Answer;
import dev.ross.e2e.wire.Event;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads items and states from lists and cards. */
final class ViewItems {
    private ViewItems() {}

    static Predicate<JsonNode> is(String status) {
        return card -> card.path("status").asString("").equals(status);
    }

    /** The item with this id; a missing node if there is none. */
    static JsonNode item(JsonNode things, String id) {
        return things.valueStream()
                .filter(thing -> thing.get("id").asString().equals(id))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    static boolean holds(JsonNode list, String id) {
        return !item(list.get("items"), id).isMissingNode();
    }

    static boolean holds(JsonNode list, String id, String status) {
        return is(status).test(item(list.get("items"), id));
    }

    static List<String> names(Answer list) {
        return list.expect(200).items().map(item -> item.get("name").asString()).toList();
    }

    /** The statuses in a card's stream, in order, each once. */
    static List<String> statuses(List<Event> events) {
        return events.stream()
                .map(event -> event.data().get("status").asString())
                .distinct()
                .toList();
    }
}
