package dev.ross.platform.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.AesGcm;
import dev.ross.platform.personal.DataKey;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WrongSecretTest {
    private static final Map<String, byte[]> SECRETS =
            Map.of("ross.secret", "one".getBytes(UTF_8), "ross.companion.secret", "two".getBytes(UTF_8));

    private final MasterKey master = fresh();
    private final SecretConsistencyCheck check = new SecretConsistencyCheck(KeysDatabase.app());

    @BeforeEach
    void anInstallationThatNeverStarted() throws SQLException {
        KeysDatabase.run(KeysDatabase.owner(), "delete from keys.secret_check");
        KeysDatabase.run(
                KeysDatabase.superuser(), "set session_replication_role = replica; delete from keys.subject_key");
    }

    @Test
    void aNodeWithTheSameSecretsStartsAgain() {
        check.check(MasterKeys.only(master), SECRETS);
        assertThatCode(() -> check.check(MasterKeys.only(master), SECRETS)).doesNotThrowAnyException();
    }

    @Test
    void aNodeWithAnotherMasterKeyIsRefusedAndToldWhichSecretItIs() {
        check.check(MasterKeys.only(master), SECRETS);
        assertThatExceptionOfType(WrongSecret.class)
                .isThrownBy(() -> check.check(MasterKeys.only(fresh()), SECRETS))
                .withMessageContaining("ross.keys.master-key");
    }

    @Test
    void aNodeWithAnotherRequestOrCompanionSecretIsRefusedWithoutSayingItsValue() {
        check.check(MasterKeys.only(master), SECRETS);
        for (var name : SECRETS.keySet()) {
            assertThatExceptionOfType(WrongSecret.class)
                    .isThrownBy(() -> check.check(MasterKeys.only(master), Map.of(name, "typo".getBytes(UTF_8))))
                    .withMessageContaining(name)
                    .withMessageNotContaining("typo");
        }
    }

    @Test
    void ofTwoNodesThatStartAtOnceWithDifferentSecretsOneIsRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            anInstallationThatNeverStarted();
            var start = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var nodes = new ArrayList<Future<Boolean>>();
                for (var key : List.of(master, fresh())) {
                    nodes.add(threads.submit(() -> {
                        start.await();
                        try {
                            new SecretConsistencyCheck(KeysDatabase.app()).check(MasterKeys.only(key), SECRETS);
                            return true;
                        } catch (WrongSecret refused) {
                            return false;
                        }
                    }));
                }
                assertThat(List.of(nodes.getFirst().get(), nodes.getLast().get()))
                        .containsExactlyInAnyOrder(true, false);
            }
        }
    }

    @Test
    void whatWasWrappedUnderTheFormerMasterKeyOpensBesideTheNextOneAndIsWrappedAnew() {
        check.check(MasterKeys.only(master), SECRETS);
        var before = new JdbcKeyRing(KeysDatabase.app(), master);
        var keys = new ArrayList<DataKey>();
        for (int i = 0; i < 450; i++) {
            keys.add(before.keyFor(Subject.guest(UUID.randomUUID().toString())));
        }
        before.destroy(keys.getFirst().subject());

        var next = fresh();
        var both = new MasterKeys(List.of(next, master));
        check.check(both, SECRETS);
        var ring = new JdbcKeyRing(KeysDatabase.app(), both);
        assertThat(ring.key(keys.get(1).id())).contains(keys.get(1));
        assertThatExceptionOfType(WrongSecret.class)
                .isThrownBy(() -> check.check(MasterKeys.only(next), SECRETS))
                .withMessageContaining(master.id());

        var rewrapping = new KeyRewrapping(KeysDatabase.app(), both);
        var interrupted = rewrapping.rewrap(300, Duration.ofMinutes(1));
        assertThat(interrupted.done()).isEqualTo(300);
        assertThat(interrupted.left()).isEqualTo(149);
        assertThat(rewrapping.rewrap(300, Duration.ofMinutes(1)).left()).isZero();

        check.check(MasterKeys.only(next), SECRETS);
        var after = new JdbcKeyRing(KeysDatabase.app(), next);
        for (var key : keys.subList(1, keys.size()))
            assertThat(after.key(key.id())).contains(key);
        assertThat(after.key(keys.getFirst().id())).isEmpty();
        assertThatExceptionOfType(WrongSecret.class)
                .isThrownBy(() -> check.check(MasterKeys.only(master), SECRETS))
                .withMessageContaining(next.id());
    }

    @Test
    void theApplicationCannotTakeAFingerprintBack() {
        check.check(MasterKeys.only(master), SECRETS);
        for (var sql : List.of("delete from keys.secret_check", "update keys.secret_check set fingerprint = ''")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> KeysDatabase.run(KeysDatabase.app(), sql))
                    .withMessageContaining("permission denied");
        }
    }

    private static MasterKey fresh() {
        return MasterKey.parse(Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY_BYTES)));
    }
}
