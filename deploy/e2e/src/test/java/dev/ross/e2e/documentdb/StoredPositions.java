package dev.ross.e2e.documentdb;

import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * The documents of the views, with the position up to which each has read the event log. While the service runs,
 * documents are added and positions grow.
 *
 * @param positions by collection and key
 */
public record StoredPositions(Map<String, Long> positions) {
    public static StoredPositions in(DocumentDb documentDb) {
        try (var client = MongoClients.create(documentDb.uri())) {
            var views = client.getDatabase("ross");
            var positions = new TreeMap<String, Long>();
            for (var collection : views.listCollectionNames())
                for (var document : views.getCollection(collection).find())
                    positions.put(collection + "/" + document.get("_id"), position(document));
            return new StoredPositions(positions);
        }
    }

    /** Earlier documents that are missing here or older here. */
    public List<String> lacking(StoredPositions earlier) {
        return earlier.positions.entrySet().stream()
                .filter(document -> positions.getOrDefault(document.getKey(), Long.MIN_VALUE) < document.getValue())
                .map(document -> document + " is now " + positions.get(document.getKey()))
                .toList();
    }

    public int count() {
        return positions.size();
    }

    /** The document's position; documents that belong to no view have none. */
    private static long position(Document document) {
        var position = document.get("position");
        return position instanceof Number number ? number.longValue() : 0;
    }
}
