package dev.ross.query.platform.live;

import dev.ross.query.platform.web.Itemized;
import dev.ross.query.platform.web.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A list that is shown, taken apart, so that two states of it can be told from each other item by item. */
final class Items {
    private static final String ID = "id";

    private final Payload rest;
    private final Map<String, Payload> byId;

    private Items(Payload rest, Map<String, Payload> byId) {
        this.rest = rest;
        this.byId = byId;
    }

    /**
     * Takes a list apart.
     *
     * @param tree the list as JSON
     * @param before whose items are used again where they are the same
     * @return null where items cannot be told apart by their ids
     */
    static @Nullable Items of(Itemized list, ObjectNode tree, Json json, @Nullable Items before) {
        var rest = tree.objectNode();
        rest.setAll(tree);
        var items = rest.remove(list.itemsProperty());
        var byId = new LinkedHashMap<String, Payload>();
        for (var item : items) {
            var id = item.path(ID);
            if (!id.isString()) return null;
            var now = new Payload(json.bytes(item));
            var known = before == null ? null : before.item(id.stringValue());
            if (byId.put(id.stringValue(), known != null && now.isLike(known) ? known : now) != null) return null;
        }
        return new Items(new Payload(json.bytes(rest)), byId);
    }

    /** The items that went, came or became others; then what else the answer says, if that is not as it was. */
    List<Change> since(Items before) {
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
    Payload item(String id) {
        return byId.get(id);
    }

    /** Ids are plain: nothing in them needs an escape. */
    private static Payload removed(String id) {
        return new Payload(("{\"" + ID + "\":\"" + id + "\"}").getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * What became of one item, or of what the answer says beside its items.
     *
     * @param data the item, or of one that went its id alone; or all properties but the list
     */
    record Change(String name, Payload data) {
        static final String CHANGED = "changed";
        static final String REMOVED = "removed";
        static final String PROPERTIES = "properties";
    }
}
