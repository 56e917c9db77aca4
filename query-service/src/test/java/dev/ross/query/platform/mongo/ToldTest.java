package dev.ross.query.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.stored.StoredJson;
import dev.ross.query.house.NoKeys;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

class ToldTest {
    private final Serializer wire = StoredJson.serializer(new NoKeys());

    @Test
    void anotherNodeHearsOfADocumentAndNotWhatStandsInIt() {
        var told = Told.of(new Stored<>("me", "gus", Seen.NOTHING, "a secret"));
        var sent = wire.serialize(told, String.class);
        assertThat(sent.getData()).contains("gus").doesNotContain("secret");
        assertThat(wire.<String, Told>deserialize(sent)).isEqualTo(new Told("me", "gus", null, null));
    }

    @Test
    void anotherNodeIsAskedForWhatIsWatched() {
        var watch = new Watch("me", "gus");
        var sent = wire.serialize(watch, String.class);
        assertThat(wire.<String, Watch>deserialize(sent)).isEqualTo(watch);
    }
}
