package dev.ross.e2e.documentdb;

import com.mongodb.client.MongoClients;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;

/**
 * Which documents the views consist of, and how far each has read the log of events. While the service runs, documents are
 * added and positions grow.
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

    /** What of the earlier documents is missing here, or older. */
    public List<String> lacking(StoredPositions earlier) {
        return earlier.positions.entrySet().stream()
                .filter(document -> positions.getOrDefault(document.getKey(), Long.MIN_VALUE) < document.getValue())
                .map(document -> document + " is now " + positions.get(document.getKey()))
                .toList();
    }

    public int count() {
        return positions.size();
    }

    /** Documents that are no view's have none. */
    private static long position(Document document) {
        var position = document.get("position");
        return position instanceof Number number ? number.longValue() : 0;
    }
}
