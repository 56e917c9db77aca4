package dev.ross.query.platform.live.stream;

import dev.ross.query.platform.live.connection.SharedJson;
import dev.ross.query.platform.web.AnswerJson;
import dev.ross.query.platform.web.ItemizedAnswer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A rendered list, split into its items, so that two states of it can be compared item by item. */
final class ItemList {
    private static final String ID = "id";

    private final SharedJson rest;
    private final Map<String, SharedJson> byId;

    private ItemList(SharedJson rest, Map<String, SharedJson> byId) {
        this.rest = rest;
        this.byId = byId;
    }

    /**
     * Splits a list into its items.
     *
     * @param tree the list as JSON
     * @param before whose items are reused where they are the same
     * @return null if the items cannot be distinguished by their ids
     */
    static @Nullable ItemList of(ItemizedAnswer list, ObjectNode tree, AnswerJson json, @Nullable ItemList before) {
        var rest = tree.objectNode();
        rest.setAll(tree);
        var items = rest.remove(list.itemsProperty());
        var byId = new LinkedHashMap<String, SharedJson>();
        for (var item : items) {
            var id = item.path(ID);
            if (!id.isString()) return null;
            var now = new SharedJson(json.bytes(item));
            var known = before == null ? null : before.item(id.stringValue());
            if (byId.put(id.stringValue(), known != null && now.isLike(known) ? known : now) != null) return null;
        }
        return new ItemList(new SharedJson(json.bytes(rest)), byId);
    }

    /** The items that were removed, added or changed; then the other properties of the answer, if they have changed. */
    List<Change> since(ItemList before) {
        var changes = new ArrayList<Change>();
        before.byId.keySet().stream()
                .filter(id -> !byId.containsKey(id))
                .forEach(id -> changes.add(new Change(Change.REMOVED, removed(id))));
        byId.forEach((id, item) -> {
            if (!item.isLike(before.item(id))) changes.add(new Change(Change.CHANGED, item));
        });
        if (!rest.isLike(before.rest)) changes.add(new Change(Change.PROPERTIES, rest));
        return changes;
    }

    @Nullable
    SharedJson item(String id) {
        return byId.get(id);
    }

    /** Ids are plain: nothing in them needs an escape. */
    private static SharedJson removed(String id) {
        return new SharedJson(("{\"" + ID + "\":\"" + id + "\"}").getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * A change of one item, or of the answer's other properties.
     *
     * @param data the item, or only the id of a removed one; or all properties but the list
     */
    record Change(String name, SharedJson data) {
        static final String CHANGED = "changed";
        static final String REMOVED = "removed";
        static final String PROPERTIES = "properties";
    }
}
