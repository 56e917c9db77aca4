package dev.ross.query.platform.mongo.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.codecs.Codec;
import tools.jackson.core.type.TypeReference;

/**
 * Encodes documents as the driver does, from a map of Jackson's output; the first stored documents were written this
 * way.
 */
final class DriverEncoding {
    private static final Codec<Document> DRIVER =
            MongoClientSettings.getDefaultCodecRegistry().get(Document.class);
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final SeenEvents SEEN = new SeenEvents(1L << 40, List.of(7L, 9L), List.of(3L));

    private DriverEncoding() {}

    static <V> ViewDocument<V> stored(V content) {
        return new ViewDocument<>("view", "ключ", SEEN, content);
    }

    static RawBsonDocument of(Document document) {
        return new RawBsonDocument(document, DRIVER);
    }

    static <V> void isWrittenAndReadAgain(Class<V> type, Object content) {
        var stored = stored(type.cast(content));
        var form = new DocumentForm<>(stored.view(), type);
        var written = form.write(stored);
        assertThat(written.document())
                .isEqualTo(stored.writtenBy(
                        Objects.requireNonNull(written.document().write())));
        assertThat(bytesOf(written.bytes())).isEqualTo(bytesOf(of(written.document())));
        assertThat(written.size()).isEqualTo(bytesOf(written.bytes()).length);
        var read = form.read(written.bytes(), () -> {
            throw new AssertionError("nothing was read");
        });
        assertThat(read).isEqualTo(written.document());
    }

    private static RawBsonDocument of(ViewDocument<?> stored) {
        return of(new Document("_id", stored.key())
                .append("position", stored.seen().position())
                .append("write", stored.write())
                .append("content", DocumentForm.JSON.convertValue(stored.content(), FIELDS))
                .append("gaps", stored.seen().gaps())
                .append("late", stored.seen().late()));
    }

    private static byte[] bytesOf(RawBsonDocument document) {
        var bytes = document.getByteBuffer().asNIO();
        var copy = new byte[bytes.remaining()];
        bytes.get(copy);
        return copy;
    }
}
