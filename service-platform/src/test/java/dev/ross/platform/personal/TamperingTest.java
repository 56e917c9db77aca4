package dev.ross.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.SealedAs;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.serialization.StoredJson;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Any change of a stored envelope is detected, and the error discloses nothing of its content. */
class TamperingTest {

    private final Subject ada = Subject.guestAt("ada", "r1");
    private final JsonMapper json = StoredJson.mapper(new FixedKeyRing());
    private final ObjectNode stored = json.valueToTree(PersonalDataSample.of(ada, "secret"));
    private final ObjectNode note = (ObjectNode) stored.get("note");

    record OtherRecord(Personal<String> note) {}

    record Renamed(
            @SealedAs("dev.ross.platform.personal.PersonalDataSample#note")
            Personal<String> wish) {}

    record Miscounted(
            @SealedAs("dev.ross.platform.personal.PersonalDataSample#note")
            Personal<Integer> note) {}

    @Test
    void refusesEveryChangedBit() {
        for (var field : List.of("n", "c")) {
            var bytes = Base64.getUrlDecoder().decode(note.get(field).stringValue());
            for (int bit = 0; bit < bytes.length * 8; bit++) {
                var changed = bytes.clone();
                changed[bit / 8] ^= (byte) (1 << bit % 8);
                note.put(field, Base64.getUrlEncoder().withoutPadding().encodeToString(changed));
                assertRefused("does not open");
            }
            note.put(field, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        assertThat(json.treeToValue(stored, PersonalDataSample.class).note().value())
                .isEqualTo("secret");
    }

    @Test
    void refusesAnEnvelopeInAnotherField() {
        stored.set("note", stored.get("tag"));
        assertRefused("at dev.ross.platform.personal.PersonalDataSample#note does not open");
    }

    @Test
    void refusesAnEnvelopeInAnotherEvent() {
        var moved = json.createObjectNode().set("note", note);
        assertThatThrownBy(() -> json.treeToValue(moved, OtherRecord.class))
                .hasRootCauseInstanceOf(EnvelopeBroken.class);
    }

    @Test
    void opensWhereItStoodBeforeARename() {
        var renamed = json.createObjectNode().set("wish", note);
        assertThat(json.treeToValue(renamed, Renamed.class).wish().value()).isEqualTo("secret");
        var again = json.treeToValue(json.valueToTree(new Renamed(Personal.of(ada, "new"))), Renamed.class);
        assertThat(again.wish().value()).isEqualTo("new");
    }

    @Test
    void refusesAnotherPersonsName() {
        note.put("s", "guest:bob@r1");
        assertRefused("does not open");
    }

    @Test
    void refusesAnotherPersonsKey() {
        note.put("k", new FixedKeyRing().keyFor(Subject.guest("bob")).id().value());
        assertRefused("does not open");
    }

    @Test
    void refusesWhatIsNoEnvelope() {
        stored.put("note", "secret");
        assertRefused("there is no envelope");
    }

    @Test
    void refusesAnotherVersion() {
        note.put("v", 2);
        assertRefused("of a version this release cannot open");
        note.put("v", "1");
        assertRefused("of a version this release cannot open");
    }

    @Test
    void refusesMissingAndForeignFields() {
        for (var field : List.of("k", "s", "n", "c")) {
            stored.set("note", note.deepCopy().without(field));
            assertRefused("not whole");
        }
        stored.set("note", note);
        note.put("x", 1);
        assertRefused("a field it should not have");
    }

    @Test
    void refusesMalformedParts() {
        for (var change : List.of("n:!", "c:!", "n:AAAA", "c:AAAA")) {
            var copy = note.deepCopy();
            copy.put(change.substring(0, 1), change.substring(2));
            stored.set("note", copy);
            assertRefused("does not open");
        }
        stored.set("note", note.deepCopy().put("s", "nobody"));
        assertRefused("names no key or no person");
        stored.set("note", note.deepCopy().put("s", 7));
        assertRefused("not text");
    }

    @Test
    void tellsNothingOfWhatDoesNotReadAsItsType() {
        var moved = json.createObjectNode().set("note", note);
        assertThatThrownBy(() -> json.treeToValue(moved, Miscounted.class))
                .hasRootCauseInstanceOf(EnvelopeBroken.class)
                .hasMessageContaining("does not read as java.lang.Integer")
                .hasMessageNotContaining("secret");
    }

    private void assertRefused(String why) {
        assertThatThrownBy(() -> json.treeToValue(stored, PersonalDataSample.class))
                .hasRootCauseInstanceOf(EnvelopeBroken.class)
                .hasMessageContaining(why)
                .hasMessageNotContaining("secret");
    }
}
