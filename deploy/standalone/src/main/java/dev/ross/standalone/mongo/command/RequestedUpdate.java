package dev.ross.standalone.mongo.command;

import dev.ross.standalone.mongo.document.BsonValues;
import dev.ross.standalone.mongo.document.DocumentFilter;
import dev.ross.standalone.mongo.document.DocumentUpdate;
import dev.ross.standalone.mongo.document.MongoCommandException;
import dev.ross.standalone.mongo.table.DocumentBatch;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;

/** One of the updates of an {@code update} command. */
record RequestedUpdate(DocumentFilter filter, DocumentUpdate change, boolean multi, boolean upsert) {
    static RequestedUpdate of(BsonDocument requested) {
        if (requested.containsKey("arrayFilters")) throw MongoCommandException.unsupported("array filters");
        return new RequestedUpdate(
                new DocumentFilter(requested.getDocument("q")),
                DocumentUpdate.of(requested.get("u")),
                BsonValues.flag(requested.get("multi"), false),
                BsonValues.flag(requested.get("upsert"), false));
    }

    /** Whether all of these can be carried out together: each replaces another row, and their order does not matter. */
    static boolean areSimple(List<RequestedUpdate> updates, boolean ordered) {
        Set<String> keys = new HashSet<>();
        for (var update : updates) {
            var key = update.filter.key();
            if (key == null || !update.isSimple() || !keys.add(DocumentBatch.keyText(key))) return false;
            if (ordered && update.upsert && !update.isUnconditional()) return false;
        }
        return true;
    }

    /** Whether it replaces one row, named by its key, on conditions that the columns can check. */
    private boolean isSimple() {
        return filter.key() != null && filter.isExact() && change.isReplacement() && !multi;
    }

    /** Whether it stores its document whatever the row holds. */
    boolean isPut() {
        return upsert && isUnconditional();
    }

    private boolean isUnconditional() {
        return filter.least() == null && filter.most() == null && filter.write() == null;
    }

    BsonDocument replacement() {
        return change.first(filter.beginning());
    }
}
