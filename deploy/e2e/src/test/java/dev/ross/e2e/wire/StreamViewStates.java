package dev.ross.e2e.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The content of each view of a stream, built from its events as a client does it. */
final class StreamViewStates {
    private final Map<String, JsonNode> byView = new HashMap<>();

    StreamViewStates() {}

    /** Continues from earlier content. */
    StreamViewStates(StreamViewStates before) {
        byView.putAll(before.byView);
    }

    /** The content of the event's view after it. */
    JsonNode after(String name, JsonNode data) {
        var dot = name.indexOf('.') + 1;
        var view = name.substring(0, dot);
        var known = byView.get(view);
        var next = known == null ? data : after(name.substring(dot), data, known.deepCopy());
        byView.put(view, next);
        return next;
    }

    private static JsonNode after(String kind, JsonNode data, JsonNode list) {
        if (kind.equals("properties") && data instanceof ObjectNode properties) return besideItems(list, properties);
        var id = data.path("id").asString("");
        if (id.isEmpty() || !(kind.equals("changed") || kind.equals("removed"))) return data;
        var found = items(list);
        if (found.isEmpty()) return data;
        var items = found.get();
        var place = IntStream.range(0, items.size())
                .filter(index -> items.get(index).path("id").asString("").equals(id))
                .findFirst();
        if (kind.equals("removed")) place.ifPresent(items::remove);
        else if (place.isPresent()) items.set(place.getAsInt(), data);
        else items.add(data);
        return list;
    }

    private static JsonNode besideItems(JsonNode list, ObjectNode properties) {
        var next = properties.deepCopy();
        items(list).ifPresent(items -> next.set(itemsProperty(list), items));
        return next;
    }

    /** The items of a list or the tables of a floor plan; empty for a card. */
    private static Optional<ArrayNode> items(JsonNode shown) {
        if (!(shown instanceof ObjectNode)) return Optional.empty();
        return shown.get(itemsProperty(shown)) instanceof ArrayNode items ? Optional.of(items) : Optional.empty();
    }

    private static String itemsProperty(JsonNode shown) {
        return shown.has("combinations") ? "tables" : "items";
    }
}
