package dev.ross.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The issuer's keys are fetched at a limited rate, however many tokens name unknown ones. */
class IssuerKeysTest {
    private final AtomicLong nanos = new AtomicLong(1);
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile boolean away;
    private volatile JWKSet shown = new JWKSet(List.of(key("first")));
    private final IssuerKeys keys = new IssuerKeys(
            () -> {
                fetched.incrementAndGet();
                if (away) throw new IOException("away");
                return shown.toString(false);
            },
            nanos::get);

    @Test
    void aThousandTokensWithUnknownKeysCostOneFetch() throws Exception {
        assertThat(find("first")).hasSize(1);
        pass(Duration.ofSeconds(11));
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 1000; i++)
                callers.submit(() -> {
                    assertThat(find(UUID.randomUUID().toString())).isEmpty();
                    return null;
                });
        }
        assertThat(fetched).hasValue(2);
        pass(Duration.ofSeconds(9));
        assertThat(find("nobody's")).isEmpty();
        assertThat(fetched).hasValue(2);
    }

    @Test
    void aNewKeyIsFoundTenSecondsAfterTheLastFetch() throws Exception {
        assertThat(find("first")).hasSize(1);
        shown = new JWKSet(List.of(key("first"), key("second")));
        assertThat(find("second")).isEmpty();
        pass(Duration.ofSeconds(11));
        assertThat(find("second")).hasSize(1);
    }

    @Test
    void whileTheIssuerIsAwayItsLastKeysAreGoodAndAfterwardsRenewed() throws Exception {
        assertThat(find("first")).hasSize(1);
        away = true;
        pass(Duration.ofHours(1));
        assertThat(find("first")).hasSize(1);
        away = false;
        shown = new JWKSet(List.of(key("second")));
        pass(Duration.ofMinutes(6));
        find("first");
        assertThat(find("first")).isEmpty();
    }

    @Test
    void whereNoKeysWereEverSeenNobodyCanTellAndTheIssuerIsAskedEachSecond() {
        away = true;
        assertThatThrownBy(() -> find("first")).isInstanceOf(KeySourceException.class);
        assertThatThrownBy(() -> find("first")).isInstanceOf(KeySourceException.class);
        assertThat(fetched).hasValue(1);
        away = false;
        pass(Duration.ofMillis(1100));
        assertThat(keys.areKnown()).isTrue();
    }

    private List<JWK> find(String id) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private static JWK key(String id) {
        try {
            return new OctetSequenceKeyGenerator(256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
