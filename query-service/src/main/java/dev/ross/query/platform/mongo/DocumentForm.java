package dev.ross.query.platform.mongo;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.ObjectId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a view lies in its document: by way of its JSON, so that ids are bare strings and times read as they are written. */
record DocumentForm<V>(String view, Class<V> type) {
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Document write(Stored<V> stored) {
        var document = new Document("_id", stored.key())
                .append("position", stored.seen().position())
                .append("write", new ObjectId())
                .append("content", JSON.convertValue(stored.content(), FIELDS));
        if (!stored.seen().gaps().isEmpty())
            document.append("gaps", stored.seen().gaps());
        if (!stored.seen().late().isEmpty())
            document.append("late", stored.seen().late());
        return document;
    }

    /**
     * @param blank what is shown where nothing was written yet
     */
    Stored<V> read(Document document, Supplier<V> blank) {
        var seen = new Seen(
                document.getLong("position"),
                document.getList("gaps", Long.class, List.of()),
                document.getList("late", Long.class, List.of()));
        var content = document.get("content");
        return new Stored<>(
                view,
                document.getString("_id"),
                seen,
                content == null ? blank.get() : JSON.convertValue(content, type),
                document.getObjectId("write"),
                document.getBoolean("parked", false));
    }
}
