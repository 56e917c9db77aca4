package dev.ross.query.platform.axon.state;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Stores the {@link ScreenRecord} of each screen, in the database of the views and lost with them. */
@Component
public class ScreenRecords {
    static final String COLLECTION = "screens";

    private final MongoCollection<Document> records;

    ScreenRecords(MongoDatabase queryDatabase) {
        records = queryDatabase.getCollection(COLLECTION);
    }

    ScreenRecord find(String screen) {
        var found = records.find(eq("_id", screen)).first();
        if (found == null) return ScreenRecord.NONE;
        return new ScreenRecord(found.getBoolean("built", false), found.get("number", -1L), found.getString("event"));
    }

    void built(String screen) {
        write(screen, set("built", true));
    }

    /**
     * Called before the documents that the event changes are written, so that none has seen an event that is not
     * attested.
     */
    void attest(String screen, long number, String event) {
        write(screen, combine(set("number", number), set("event", event)));
    }

    /** The fingerprint of each view's shape, by the view's name. */
    Map<String, String> shapes(String screen) {
        var found = records.find(eq("_id", screen)).first();
        Map<String, String> shapes = new HashMap<>();
        if (found != null && found.get("shapes") instanceof Document kept)
            kept.forEach((view, shape) -> shapes.put(view, String.valueOf(shape)));
        return shapes;
    }

    void keepShapes(String screen, Map<String, String> shapes) {
        write(screen, set("shapes", new Document(Map.copyOf(shapes))));
    }

    /** Deletes the record of a screen that is rebuilt. */
    void forget(String screen) {
        records.deleteOne(eq("_id", screen));
    }

    private void write(String screen, Bson change) {
        records.updateOne(eq("_id", screen), change, new UpdateOptions().upsert(true));
    }
}
