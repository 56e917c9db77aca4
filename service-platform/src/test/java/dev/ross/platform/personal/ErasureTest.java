package dev.ross.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.serialization.StoredJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ErasureTest {

    private final Subject ada = Subject.guestAt("ada", "r1");
    private final KeyRing keys = new FixedKeyRing();
    private final JsonMapper json = StoredJson.mapper(keys);

    @Test
    void whatWasSealedReadsAsErasedAndStaysSoWhenStoredAgain() {
        var stored = json.writeValueAsString(PersonalDataSample.of(ada, "secret"));
        keys.destroy(ada);

        var erased = json.readValue(stored, PersonalDataSample.class);
        assertThat(erased)
                .isEqualTo(
                        new PersonalDataSample(Personal.erasedOf(ada), Personal.erasedOf(ada), Personal.erasedOf(ada)));
        assertThat(erased.note().erased()).isTrue();

        var again = json.valueToTree(erased);
        assertThat(again.get("note")).isEqualTo(json.readTree("{\"v\":1,\"s\":\"guest:ada@r1\"}"));
        assertThat(json.treeToValue(again, PersonalDataSample.class)).isEqualTo(erased);
    }

    @Test
    void storingTheErasedAsksForNoKey() {
        var withoutKeys = StoredJson.mapper(new NoKeys());
        var erased = new PersonalDataSample(Personal.erasedOf(ada), null, Personal.erasedOf(ada));
        assertThat(withoutKeys.readValue(withoutKeys.writeValueAsString(erased), PersonalDataSample.class))
                .isEqualTo(erased);
    }

    @Test
    void nothingMoreIsSealedForThem() {
        keys.destroy(ada);
        assertThatThrownBy(() -> json.writeValueAsString(PersonalDataSample.of(ada, "secret")))
                .hasRootCauseInstanceOf(KeyDestroyed.class)
                .hasMessageContaining("the key of guest:ada@r1 is destroyed")
                .hasMessageNotContaining("secret");
    }

    @Test
    void othersAreNotTouched() {
        var elsewhere = PersonalDataSample.of(Subject.guestAt("ada", "r2"), "kept");
        var stored = json.writeValueAsString(elsewhere);
        keys.destroy(ada);
        assertThat(json.readValue(stored, PersonalDataSample.class)).isEqualTo(elsewhere);
    }

    /** A key ring that must not be asked. */
    private static final class NoKeys implements KeyRing {
        @Override
        public DataKey keyFor(Subject subject) {
            throw new AssertionError("a key was asked for");
        }

        @Override
        public Optional<DataKey> key(KeyId id) {
            throw new AssertionError("a key was looked up");
        }

        @Override
        public void destroy(Subject subject) {
            throw new AssertionError("a key was destroyed");
        }
    }
}
