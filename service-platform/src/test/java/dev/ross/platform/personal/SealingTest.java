package dev.ross.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.serialization.StoredJson;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

class SealingTest {

    private final Subject ada = Subject.guestAt("ada", "r1");
    private final JsonMapper json = StoredJson.mapper(new FixedKeyRing());

    record Guests(List<Personal<String>> names) {}

    record Rooms(Map<String, Personal<String>> guests) {}

    record Anything(Personal<?> what) {}

    record Holder(Object what) {}

    @Test
    void givesBackWhatWasSealed() {
        var sample = PersonalDataSample.of(ada, "a window, please");
        assertThat(json.readValue(json.writeValueAsBytes(sample), PersonalDataSample.class))
                .isEqualTo(sample);
        assertThat(json.treeToValue(json.valueToTree(sample), PersonalDataSample.class))
                .isEqualTo(sample);
    }

    @Test
    void storesNothingInTheClearWhateverItSays() {
        var seed = Long.getLong("ross.seed", System.nanoTime());
        var random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            var text = random.ints(32, 0x2FFFF)
                    .filter(point -> Character.isDefined(point) && Character.getType(point) != Character.SURROGATE)
                    .limit(8 + random.nextInt(60))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var stored = json.writeValueAsString(PersonalDataSample.of(ada, text));
            assertThat(json.readValue(stored, PersonalDataSample.class).note().value())
                    .as("-Dross.seed=%d", seed)
                    .isEqualTo(text);
            assertThat(stored)
                    .as("-Dross.seed=%d", seed)
                    .doesNotContain(text, json.writeValueAsString(text), "Lovelace", "ada@example.org", "regular");
        }
    }

    @Test
    void keepsTheFormOfTheEnvelope() {
        var envelope = json.valueToTree(PersonalDataSample.of(ada, "x")).get("note");
        assertThat(envelope.propertyNames()).containsExactlyInAnyOrder("v", "k", "s", "n", "c");
        assertThat(envelope.get("v").intValue()).isOne();
        assertThat(envelope.get("s").stringValue()).isEqualTo("guest:ada@r1");
        assertThat(envelope.get("n").stringValue()).matches("[A-Za-z0-9_-]{16}");
        assertThat(envelope.get("c").stringValue()).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void neverSealsTheSameWayTwice() {
        var sample = PersonalDataSample.of(ada, "x");
        assertThat(json.writeValueAsString(sample)).isNotEqualTo(json.writeValueAsString(sample));
    }

    @Test
    void leavesOutWhatWasNeverSaid() {
        var sample = new PersonalDataSample(Personal.of(ada, "x"), null, Personal.of(ada, "y"));
        assertThat(json.readValue(json.writeValueAsString(sample), PersonalDataSample.class))
                .isEqualTo(sample);
    }

    @Test
    void refusesPersonalDataThatIsNoPropertyOfItsOwn() {
        var note = Personal.of(ada, "secret");
        for (var misplaced : List.of(
                note,
                List.of(note),
                new Guests(List.of(note)),
                new Rooms(Map.of("a", note)),
                new Anything(note),
                new Holder(note))) {
            assertThatExceptionOfType(InvalidDefinitionException.class)
                    .isThrownBy(() -> json.writeValueAsString(misplaced))
                    .withMessageContaining("personal data must")
                    .withMessageNotContaining("secret");
        }
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> json.readValue("{}", Personal.class))
                .withMessageContaining("personal data must");
    }

    @Test
    void isRefusedByAMapperWithoutKeys() {
        var stored = json.writeValueAsString(PersonalDataSample.of(ada, "secret"));
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> JsonMapper.shared().writeValueAsString(PersonalDataSample.of(ada, "secret")))
                .withMessageContaining("only where there are keys")
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(InvalidDefinitionException.class)
                .isThrownBy(() -> JsonMapper.shared().readValue(stored, PersonalDataSample.class))
                .withMessageContaining("only where there are keys");
    }

    @Test
    void isNeverShownInALog() {
        assertThat(PersonalDataSample.of(ada, "secret").toString()).doesNotContain("secret", "Ada", "example.org");
        assertThat(Personal.of(ada, "secret")).hasToString("Personal[guest:ada@r1, sealed]");
        assertThat(Personal.erasedOf(ada)).hasToString("Personal[guest:ada@r1, erased]");
    }
}
