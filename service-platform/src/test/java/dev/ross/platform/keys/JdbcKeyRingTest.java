package dev.ross.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.AesGcm;
import dev.ross.platform.personal.KeyDestroyed;
import dev.ross.platform.personal.KeyId;
import dev.ross.platform.personal.KeyRing;
import dev.ross.platform.personal.KeysUnavailable;
import dev.ross.platform.personal.PersonalDataSample;
import dev.ross.platform.personal.UnknownKey;
import dev.ross.platform.serialization.StoredJson;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class JdbcKeyRingTest {

    private static final MasterKey MASTER =
            MasterKey.parse(Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY_BYTES)));

    private final Subject ada = Subject.guest(UUID.randomUUID().toString());
    private final AtomicLong nanos = new AtomicLong();
    private final KeyRing here = node();
    private final KeyRing there = node();

    private KeyRing node() {
        return new JdbcKeyRing(KeysDatabase.app(), MASTER, Duration.ofSeconds(60), 100, nanos::get);
    }

    @Test
    void oneNodeOpensWhatAnotherSealed() {
        var stored = StoredJson.mapper(here).writeValueAsString(PersonalDataSample.of(ada, "hello"));
        assertThat(StoredJson.mapper(there).readValue(stored, PersonalDataSample.class))
                .isEqualTo(PersonalDataSample.of(ada, "hello"));
    }

    @Test
    void givesAPersonOneKeyForEver() {
        assertThat(here.keyFor(ada))
                .isEqualTo(here.keyFor(ada))
                .isEqualTo(there.keyFor(ada))
                .isEqualTo(there.key(here.keyFor(ada).id()).orElseThrow());
        assertThat(here.keyFor(Subject.guest("someone-else")).secret())
                .isNotEqualTo(here.keyFor(ada).secret());
    }

    @Test
    void forgetsADestroyedKeyAtOnceHere() {
        var key = here.keyFor(ada);
        here.destroy(ada);
        assertThat(here.key(key.id())).isEmpty();
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> here.keyFor(ada));
        assertThat(node().key(key.id())).isEmpty();
    }

    @Test
    void forgetsWhatAnotherNodeDestroyedWhenItsTimeIsOver() {
        var key = here.keyFor(ada);
        there.destroy(ada);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(here.key(key.id())).contains(key);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(here.key(key.id())).isEmpty();
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> here.keyFor(ada));
    }

    @Test
    void neverMakesANewKeyForWhoWasDestroyed() {
        here.keyFor(ada);
        here.destroy(ada);
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> node().keyFor(ada));
    }

    @Test
    void rememberedBeforehandThatThePersonIsErasedEvenIfTheyHadNoKey() {
        here.destroy(ada);
        assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> there.keyFor(ada));
    }

    @Test
    void destroyingTwiceIsDestroyingOnce() {
        var key = here.keyFor(ada);
        here.destroy(ada);
        there.destroy(ada);
        here.destroy(ada);
        assertThat(there.key(key.id())).isEmpty();
    }

    @Test
    void tellsAKeyThatNeverWasFromADestroyedOne() {
        assertThatExceptionOfType(UnknownKey.class).isThrownBy(() -> here.key(new KeyId("never")));
    }

    @Test
    void saysThatTheMasterKeyIsAnotherOne() {
        here.keyFor(ada);
        var other = MasterKey.parse(Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY_BYTES)));
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> new JdbcKeyRing(KeysDatabase.app(), other).keyFor(ada))
                .withMessageContaining("another master key")
                .withMessageContaining(MASTER.id());
    }

    @Test
    void saysThatTheStoreIsAway() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        assertThatExceptionOfType(KeysUnavailable.class)
                .isThrownBy(() -> new JdbcKeyRing(nowhere, MASTER).keyFor(ada))
                .withMessageContaining("did not answer");
    }

    @Test
    void aThousandKeysAreHadByOneQueryAndThenNoMore() {
        var ids = new ArrayList<KeyId>();
        for (int i = 0; i < 1_000; i++) {
            ids.add(there.keyFor(Subject.guest(UUID.randomUUID().toString())).id());
        }
        var connections = new AtomicInteger();
        var counting = (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection")) connections.incrementAndGet();
                    return method.invoke(KeysDatabase.app(), arguments);
                });
        var ring = new JdbcKeyRing(counting, MASTER);
        ring.prefetch(ids);
        for (var id : ids) assertThat(ring.key(id)).isPresent();
        assertThat(connections).hasValue(1);
    }
}
