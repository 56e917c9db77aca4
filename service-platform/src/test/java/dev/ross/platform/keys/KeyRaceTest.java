package dev.ross.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.ross.contracts.personal.Subject;
import dev.ross.platform.personal.AesGcm;
import dev.ross.platform.personal.DataKey;
import dev.ross.platform.personal.KeyDestroyed;
import dev.ross.platform.personal.KeyId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class KeyRaceTest {

    private static final MasterKey MASTER =
            MasterKey.parse(Base64.getEncoder().encodeToString(AesGcm.random(AesGcm.KEY_BYTES)));

    @Test
    void fiftyAtOnceOnTwoNodesAgreeOnOneKey() throws Exception {
        for (int round = 0; round < 5; round++) {
            var subject = Subject.guest(UUID.randomUUID().toString());
            var nodes =
                    List.of(new JdbcKeyRing(KeysDatabase.app(), MASTER), new JdbcKeyRing(KeysDatabase.app(), MASTER));
            var start = new CyclicBarrier(50);
            var tasks = new ArrayList<Callable<DataKey>>();
            for (int i = 0; i < 50; i++) {
                var node = nodes.get(i % 2);
                tasks.add(() -> {
                    start.await();
                    return node.keyFor(subject);
                });
            }
            assertThat(new HashSet<>(all(tasks))).hasSize(1);
        }
    }

    @Test
    void whenSealingAndErasingMeetNothingCanBeReadAfterwards() throws Exception {
        for (int round = 0; round < 20; round++) {
            var subject = Subject.guest(UUID.randomUUID().toString());
            var ring = new JdbcKeyRing(KeysDatabase.app(), MASTER);
            var start = new CyclicBarrier(4);
            Callable<Boolean> seal = () -> {
                start.await();
                try {
                    return ring.keyFor(subject) != null;
                } catch (KeyDestroyed lost) {
                    return false;
                }
            };
            Callable<Boolean> erase = () -> {
                start.await();
                ring.destroy(subject);
                return true;
            };
            all(List.of(seal, seal, seal, erase));
            Callable<Boolean> after = () -> {
                try {
                    return ring.keyFor(subject) != null;
                } catch (KeyDestroyed erased) {
                    return false;
                }
            };
            assertThat(after.call()).isFalse();
        }
    }

    @Test
    void aReaderWhoLookedJustBeforeTheErasureDoesNotBringTheKeyBack() {
        var cache = new KeyCache(Duration.ofSeconds(60), 10, Ticker.systemTicker());
        var ada = Subject.guest("ada");
        var id = new KeyId("k1");
        cache.remember(new KnownKey(id, ada, null));
        cache.remember(new KnownKey(id, ada, new DataKey(id, ada, AesGcm.key(AesGcm.random(32)))));
        assertThat(cache.of(ada).orElseThrow().key()).isNull();
        assertThat(cache.of(id).orElseThrow().key()).isNull();
    }

    private static <T> List<T> all(List<? extends Callable<T>> tasks) throws Exception {
        try (var threads = Executors.newFixedThreadPool(tasks.size())) {
            var results = new ArrayList<T>();
            for (Future<T> future : threads.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        }
    }
}
