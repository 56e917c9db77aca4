package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.FixedKeyRing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The stored form of an aggregate or a saga: private fields, no getters, a sealed state. */
class StoredStateTest {

    private final FixedKeyRing keys = new FixedKeyRing();

    static class Visit {

        private @Nullable String id;
        private @Nullable Phase phase;
        private Map<String, Hail> hails = new LinkedHashMap<>();
        private Map<String, Instant> rememberedKeys = new LinkedHashMap<>();
        private TreeSet<Integer> tables = new TreeSet<>();
        private @Nullable Personal<String> note;
        private int version;

        Visit() {}

        /** Looks like a creator to a mapper that guesses. */
        public Visit(String command) {
            throw new IllegalStateException("a command's constructor must never restore a snapshot");
        }

        public String getIdOrFail() {
            throw new IllegalStateException("a getter must never be stored");
        }

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME)
        sealed interface Phase {
            @JsonTypeName("seated")
            record Seated(Instant since) implements Phase {}

            @JsonTypeName("gone")
            record Gone() implements Phase {}
        }

        record Hail(String kind, @Nullable Personal<String> note) {}
    }

    @Test
    void comesBackAsItWas() {
        var json = StoredJson.serializer(keys);
        var stored = json.serialize(visit(), byte[].class);
        Visit restored = json.deserialize(stored);
        assertThat(restored).usingRecursiveComparison().isEqualTo(visit());
        assertThat(restored.hails.keySet()).containsExactly("h2", "h1");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8)).doesNotContain("no onions", "the bill");
    }

    @Test
    void comesBackWithoutWhatWasErased() {
        var json = StoredJson.serializer(keys);
        var stored = json.serialize(visit(), byte[].class);
        keys.destroy(ada());
        Visit restored = json.deserialize(stored);
        assertThat(restored.note).isEqualTo(Personal.erasedOf(ada()));
        Visit again = json.deserialize(json.serialize(restored, byte[].class));
        assertThat(again).usingRecursiveComparison().isEqualTo(restored);
    }

    private static Visit visit() {
        var visit = new Visit();
        visit.id = "r1.s1";
        visit.phase = new Visit.Phase.Seated(Instant.parse("2026-11-20T18:42:00Z"));
        visit.hails.put("h2", new Visit.Hail("BILL", Personal.of(ada(), "the bill")));
        visit.hails.put("h1", new Visit.Hail("WATER", null));
        visit.rememberedKeys.put("k", Instant.EPOCH);
        visit.tables.add(7);
        visit.note = Personal.of(ada(), "no onions");
        visit.version = 3;
        return visit;
    }

    private static Subject ada() {
        return Subject.guestAt("ada", "r1");
    }
}
