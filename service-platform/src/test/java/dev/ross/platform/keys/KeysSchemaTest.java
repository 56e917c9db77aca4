package dev.ross.platform.keys;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.AesGcm;
import java.sql.SQLException;
import java.util.Base64;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Statements that the database denies to the application's role, and some even to the owner. */
class KeysSchemaTest {

    private static final MasterKey MASTER =
            MasterKey.parse(Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY_BYTES)));

    private final String ada = Subject.guest(UUID.randomUUID().toString()).value();

    KeysSchemaTest() {
        new JdbcKeyRing(KeysDatabase.app(), MASTER).keyFor(new Subject(ada));
    }

    @Test
    void theApplicationCannotRemoveARow() {
        assertRefused(KeysDatabase.app(), "permission denied", "delete from keys.subject_key where subject = ?");
        assertRefused(KeysDatabase.app(), "permission denied", "truncate keys.subject_key");
    }

    @Test
    void theApplicationCannotGiveAKeyToSomeoneElse() {
        assertRefused(
                KeysDatabase.app(),
                "permission denied",
                "update keys.subject_key set subject = 'guest:bob' where subject = ?");
    }

    @Test
    void aKeyIsThereOrDestroyedNeverBothNorNeither() {
        assertRefused(
                KeysDatabase.app(),
                "destroyed_means_gone",
                "update keys.subject_key set destroyed_at = now() where subject = ?");
        assertRefused(
                KeysDatabase.app(),
                "destroyed_means_gone",
                "update keys.subject_key set wrapped = null where subject = ?");
    }

    @Test
    void nobodyBringsADestroyedKeyBack() {
        new JdbcKeyRing(KeysDatabase.app(), MASTER).destroy(new Subject(ada));
        for (var role : new DataSource[] {KeysDatabase.app(), KeysDatabase.owner()}) {
            assertRefused(
                    role,
                    "destroyed for good",
                    "update keys.subject_key set wrapped = '\\x00', destroyed_at = null where subject = ?");
        }
        assertRefused(KeysDatabase.owner(), "destroyed for good", "delete from keys.subject_key where subject = ?");
    }

    private void assertRefused(DataSource role, String why, String sql) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> {
                    if (sql.contains("?")) {
                        KeysDatabase.run(role, sql, ada);
                    } else {
                        KeysDatabase.run(role, sql);
                    }
                })
                .withMessageContaining(why);
    }
}
