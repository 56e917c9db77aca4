package dev.ross.query.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.platform.serialization.StoredJson;
import dev.ross.query.fixture.UnavailableKeys;
import dev.ross.query.platform.mongo.document.SeenEvents;
import dev.ross.query.platform.mongo.document.ViewDocument;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

class DocumentChangedTest {
    private final Serializer serializer = StoredJson.serializer(new UnavailableKeys());

    @Test
    void anotherNodeHearsOfADocumentAndNotWhatStandsInIt() {
        var change = DocumentChanged.of(new ViewDocument<>("me", "gus", SeenEvents.NOTHING, "a secret"));
        var sent = serializer.serialize(change, String.class);
        assertThat(sent.getData()).contains("gus").doesNotContain("secret");
        assertThat(serializer.<String, DocumentChanged>deserialize(sent))
                .isEqualTo(new DocumentChanged("me", "gus", null, null));
    }

    @Test
    void anotherNodeIsAskedForWhatIsWatched() {
        var watch = new WatchDocument("me", "gus");
        var sent = serializer.serialize(watch, String.class);
        assertThat(serializer.<String, WatchDocument>deserialize(sent)).isEqualTo(watch);
    }
}
