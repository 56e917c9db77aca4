package dev.ross.query.platform.mongo.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Supplier;
import org.bson.BsonArray;
import org.bson.BsonBinaryReader;
import org.bson.BsonBinaryWriter;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonWriter;
import org.bson.RawBsonDocument;
import org.bson.io.BasicOutputBuffer;
import org.bson.io.ByteBufferBsonInput;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Maps a view to its BSON document, as it would be written in JSON: ids are bare strings, and times are text. */
public record DocumentForm<V>(String view, Class<V> type) {
    static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(always -> always.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Encodes a document for one write, with a new write id. */
    public EncodedDocument<V> write(ViewDocument<V> stored) {
        var id = new ObjectId();
        var output = new BasicOutputBuffer();
        try (var writer = new BsonBinaryWriter(output)) {
            writer.writeStartDocument();
            writer.writeString("_id", stored.key());
            writer.writeInt64("position", stored.seen().position());
            writer.writeObjectId("write", id);
            writer.writeName("content");
            write(writer, stored.content());
            write(writer, "gaps", stored.seen().gaps());
            write(writer, "late", stored.seen().late());
            writer.writeEndDocument();
        }
        var bytes = new RawBsonDocument(output.getInternalBuffer(), 0, output.getSize());
        return new EncodedDocument<>(stored.writtenBy(id), bytes);
    }

    private static void write(BsonWriter writer, Object content) {
        try (var generator = new BsonGenerator(writer)) {
            JSON.writeValue(generator, content);
        }
    }

    private static void write(BsonWriter writer, String name, List<Long> numbers) {
        if (numbers.isEmpty()) return;
        writer.writeStartArray(name);
        numbers.forEach(writer::writeInt64);
        writer.writeEndArray();
    }

    /**
     * @param blank the content where nothing was written yet
     */
    public ViewDocument<V> read(RawBsonDocument document, Supplier<V> blank) {
        var seen = new SeenEvents(
                document.getInt64("position").getValue(), numbers(document, "gaps"), numbers(document, "late"));
        var content = document.get("content");
        return new ViewDocument<>(
                view,
                document.getString("_id").getValue(),
                seen,
                content == null || content.isNull() ? blank.get() : read((RawBsonDocument) content.asDocument()),
                write(document),
                document.getBoolean("deadLetter", BsonBoolean.FALSE).getValue());
    }

    /** Reads from the bytes: the reader that the document itself offers makes a tree of it first. */
    private V read(RawBsonDocument content) {
        try (var reader = new BsonBinaryReader(new ByteBufferBsonInput(content.getByteBuffer()));
                var parser = new BsonParser(reader)) {
            return JSON.readValue(parser, type);
        }
    }

    private static List<Long> numbers(BsonDocument document, String name) {
        return document.getArray(name, new BsonArray()).stream()
                .map(number -> number.asInt64().getValue())
                .toList();
    }

    private static @Nullable ObjectId write(BsonDocument document) {
        var write = document.get("write");
        return write == null ? null : write.asObjectId().getValue();
    }
}
