package dev.ross.query.platform.parking;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All parked events of all screens, kept beside the views. */
@Component
public class ParkedEvents {
    static final String COLLECTION = "parked-events";

    private final MongoCollection<Document> parked;

    ParkedEvents(MongoDatabase queryDatabase) {
        parked = queryDatabase.getCollection(COLLECTION);
    }

    /** Those of one screen, in the order of the log. */
    public List<ParkedEvent> of(String screen) {
        List<ParkedEvent> all = new ArrayList<>();
        for (var document : parked.find(eq("screen", screen))) all.add(read(document));
        all.sort(Comparator.comparingLong(ParkedEvent::number));
        return all;
    }

    public long count() {
        return parked.countDocuments();
    }

    public Map<String, Long> countByScreen() {
        Map<String, Long> counts = new HashMap<>();
        for (var document : parked.find().projection(include("screen")))
            counts.merge(document.getString("screen"), 1L, Long::sum);
        return counts;
    }

    /**
     * A part of all of them, by their ids.
     *
     * @param after the id that the part begins after; absent: from the first
     */
    public List<ParkedEvent> page(@Nullable String after, int limit) {
        List<ParkedEvent> page = new ArrayList<>();
        var some = after == null ? parked.find() : parked.find(gt("_id", after));
        for (var document : some.sort(ascending("_id")).limit(limit)) page.add(read(document));
        return page;
    }

    public Optional<ParkedEvent> find(String id) {
        if (id.length() != ParkedEvent.ID_LENGTH) return Optional.empty();
        return Optional.ofNullable(parked.find(eq("_id", id)).first()).map(ParkedEvents::read);
    }

    /**
     * Asks the node that follows the screen for something.
     *
     * @return false if there is no such event
     */
    public boolean want(String id, ParkedEvent.Wanted what) {
        if (id.length() != ParkedEvent.ID_LENGTH) return false;
        return parked.updateOne(eq("_id", id), set("wanted", what.name())).getMatchedCount() == 1;
    }

    /** What was parked before under the same id is overwritten. */
    public void park(Collection<ParkedEvent> events) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (var event : events)
            writes.add(new ReplaceOneModel<>(eq("_id", event.id()), write(event), new ReplaceOptions().upsert(true)));
        if (!writes.isEmpty()) parked.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    public void remove(Collection<ParkedEvent> events) {
        if (!events.isEmpty())
            parked.deleteMany(in("_id", events.stream().map(ParkedEvent::id).toList()));
    }

    /** The screen begins anew. */
    public void forget(String screen) {
        parked.deleteMany(and(eq("screen", screen)));
    }

    private static Document write(ParkedEvent event) {
        return new Document("_id", event.id())
                .append("screen", event.screen())
                .append("view", event.sequence().view())
                .append("key", event.sequence().key())
                .append("number", event.number())
                .append("stream", event.stream())
                .append("type", event.type())
                .append("parkedAt", Date.from(event.parkedAt()))
                .append("failure", event.failure())
                .append("wanted", event.wanted() == null ? null : event.wanted().name());
    }

    private static ParkedEvent read(Document document) {
        var wanted = document.getString("wanted");
        return new ParkedEvent(
                document.getString("screen"),
                new ParkedSequence(document.getString("view"), document.getString("key")),
                document.getLong("number"),
                document.getString("stream"),
                document.getString("type"),
                Instant.ofEpochMilli(document.getDate("parkedAt").getTime()),
                document.getString("failure"),
                wanted == null ? null : ParkedEvent.Wanted.valueOf(wanted));
    }
}
