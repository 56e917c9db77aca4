package dev.ross.platform.personal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.personal.SealedAs;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.keys.JdbcKeyRing;
import dev.ross.platform.keys.KeysDatabase;
import dev.ross.platform.keys.MasterKey;
import dev.ross.platform.serialization.StoredJson;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Envelopes of the first release must open for ever. The vector was made apart from this code, by another
 * implementation of AES-GCM, from the description of the envelope alone. It is never to be changed; a new version adds
 * a file.
 */
class EnvelopeForEverTest {

    /** The class had another package when the vector was made. */
    record Remark(
            @SealedAs("dev.ross.contracts.personal.EnvelopeForEverTest$Remark#note")
            Personal<String> note,

            @SealedAs("dev.ross.contracts.personal.EnvelopeForEverTest$Remark#contact")
            Personal<Contact> contact) {}

    record Contact(String name, String email) {}

    @Test
    void opensTheEnvelopeOfVersionOne() throws Exception {
        var vector = vector();
        var master = MasterKey.parse(vector.at("/masterKey/base64").stringValue());
        assertThat(master.id()).isEqualTo(vector.at("/masterKey/id").stringValue());
        store(vector.get("row"));

        var remark = StoredJson.mapper(new JdbcKeyRing(KeysDatabase.app(), master))
                .treeToValue(vector.get("stored"), Remark.class);

        var ada = Subject.guestAt("ada", "r1");
        assertThat(remark)
                .isEqualTo(new Remark(
                        Personal.of(ada, "Ein Tisch am Fenster, bitte \uD83C\uDF3B"),
                        Personal.of(ada, new Contact("Ada Lovelace", "ada@example.org"))));
    }

    private static void store(JsonNode row) throws Exception {
        KeysDatabase.run(
                KeysDatabase.app(),
                "insert into keys.subject_key (key_id, subject, master_key_id, wrapped) values (?, ?, ?, ?)",
                row.get("keyId").stringValue(),
                row.get("subject").stringValue(),
                row.get("masterKeyId").stringValue(),
                Base64.getDecoder().decode(row.get("wrapped").stringValue()));
    }

    private static JsonNode vector() throws Exception {
        try (var file = EnvelopeForEverTest.class.getResourceAsStream("/personal/envelope-1.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file));
        }
    }
}
