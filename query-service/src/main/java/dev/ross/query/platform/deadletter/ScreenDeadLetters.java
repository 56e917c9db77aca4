package dev.ross.query.platform.deadletter;

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

/** Store of the dead letters of all screens, in the database of the views. */
@Component
public class ScreenDeadLetters {
    static final String COLLECTION = "dead-letters";

    private final MongoCollection<Document> deadLetters;

    ScreenDeadLetters(MongoDatabase queryDatabase) {
        deadLetters = queryDatabase.getCollection(COLLECTION);
    }

    /** The dead letters of one screen, in the order of the log. */
    public List<ScreenDeadLetter> of(String screen) {
        List<ScreenDeadLetter> all = new ArrayList<>();
        for (var document : deadLetters.find(eq("screen", screen))) all.add(read(document));
        all.sort(Comparator.comparingLong(ScreenDeadLetter::number));
        return all;
    }

    public long count() {
        return deadLetters.countDocuments();
    }

    public Map<String, Long> countByScreen() {
        Map<String, Long> counts = new HashMap<>();
        for (var document : deadLetters.find().projection(include("screen")))
            counts.merge(document.getString("screen"), 1L, Long::sum);
        return counts;
    }

    /**
     * A page of all of them, by their ids.
     *
     * @param after the id that the page begins after; absent: from the first
     */
    public List<ScreenDeadLetter> page(@Nullable String after, int limit) {
        List<ScreenDeadLetter> page = new ArrayList<>();
        var some = after == null ? deadLetters.find() : deadLetters.find(gt("_id", after));
        for (var document : some.sort(ascending("_id")).limit(limit)) page.add(read(document));
        return page;
    }

    public Optional<ScreenDeadLetter> find(String id) {
        if (id.length() != ScreenDeadLetter.ID_LENGTH) return Optional.empty();
        return Optional.ofNullable(deadLetters.find(eq("_id", id)).first()).map(ScreenDeadLetters::read);
    }

    /**
     * Requests an action of the node that follows the screen.
     *
     * @return false if there is no such dead letter
     */
    public boolean want(String id, ScreenDeadLetter.Wanted what) {
        if (id.length() != ScreenDeadLetter.ID_LENGTH) return false;
        return deadLetters.updateOne(eq("_id", id), set("wanted", what.name())).getMatchedCount() == 1;
    }

    /** Stores dead letters; one that was stored under the same id is overwritten. */
    public void add(Collection<ScreenDeadLetter> added) {
        List<WriteModel<Document>> writes = new ArrayList<>();
        for (var one : added)
            writes.add(new ReplaceOneModel<>(eq("_id", one.id()), write(one), new ReplaceOptions().upsert(true)));
        if (!writes.isEmpty()) deadLetters.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    }

    public void remove(Collection<ScreenDeadLetter> removed) {
        if (!removed.isEmpty())
            deadLetters.deleteMany(
                    in("_id", removed.stream().map(ScreenDeadLetter::id).toList()));
    }

    /** Deletes all dead letters of a screen that is rebuilt. */
    public void forget(String screen) {
        deadLetters.deleteMany(and(eq("screen", screen)));
    }

    private static Document write(ScreenDeadLetter deadLetter) {
        return new Document("_id", deadLetter.id())
                .append("screen", deadLetter.screen())
                .append("view", deadLetter.sequence().view())
                .append("key", deadLetter.sequence().key())
                .append("number", deadLetter.number())
                .append("stream", deadLetter.stream())
                .append("type", deadLetter.type())
                .append("addedAt", Date.from(deadLetter.addedAt()))
                .append("failure", deadLetter.failure())
                .append(
                        "wanted",
                        deadLetter.wanted() == null ? null : deadLetter.wanted().name());
    }

    private static ScreenDeadLetter read(Document document) {
        var wanted = document.getString("wanted");
        return new ScreenDeadLetter(
                document.getString("screen"),
                new ScreenDeadLetterSequence(document.getString("view"), document.getString("key")),
                document.getLong("number"),
                document.getString("stream"),
                document.getString("type"),
                Instant.ofEpochMilli(document.getDate("addedAt").getTime()),
                document.getString("failure"),
                wanted == null ? null : ScreenDeadLetter.Wanted.valueOf(wanted));
    }
}
