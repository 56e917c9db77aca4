package dev.ross.platform.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches and caches the issuer's public keys. They are fetched again every five minutes, and when a token refers to an
 * unknown key, but then at most once in ten seconds; while the issuer is away the last ones stay valid. Until the first
 * fetch succeeds, it is retried at most once a second.
 */
@Component
public final class IssuerKeys implements JWKSource<SecurityContext> {
    static final Duration APART = Duration.ofSeconds(10);
    private static final Duration APART_AT_FIRST = Duration.ofSeconds(1);
    private static final Duration GOOD_FOR = Duration.ofMinutes(5);
    private static final int CONNECT_MILLIS = 1000;
    private static final int READ_MILLIS = 2000;
    private static final int AT_MOST = 256 * 1024;

    private final Fetch fetch;
    private final LongSupplier nanos;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile @Nullable JWKSet keys;
    private volatile long askedAt;
    private volatile boolean asked;

    @Autowired
    IssuerKeys(IssuerProperties issuer) {
        this(() -> overHttp(issuer.keys()), System::nanoTime);
    }

    IssuerKeys(Fetch fetch, LongSupplier nanos) {
        this.fetch = fetch;
        this.nanos = nanos;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        var known = keys;
        var found = known == null ? List.<JWK>of() : selector.select(known);
        if (!found.isEmpty() && !askedLongerAgoThan(GOOD_FOR)) return found;
        if (!found.isEmpty()) {
            if (fetching.tryLock()) renewAndUnlock(GOOD_FOR);
            return found;
        }
        fetching.lock();
        renewAndUnlock(known == null ? APART_AT_FIRST : APART);
        var renewed = keys;
        if (renewed == null) throw new RemoteKeySourceException("the issuer's keys cannot be had", null);
        return selector.select(renewed);
    }

    /** Whether keys have been fetched; tries to fetch them if not. */
    public boolean areKnown() {
        if (keys == null) {
            fetching.lock();
            renewAndUnlock(APART_AT_FIRST);
        }
        return keys != null;
    }

    private void renewAndUnlock(Duration apart) {
        try {
            if (asked && !askedLongerAgoThan(apart)) return;
            askedAt = nanos.getAsLong();
            asked = true;
            keys = JWKSet.parse(fetch.text());
        } catch (IOException | ParseException away) {
            // The last ones stay valid.
        } finally {
            fetching.unlock();
        }
    }

    private boolean askedLongerAgoThan(Duration some) {
        return nanos.getAsLong() - askedAt > some.toNanos();
    }

    private static String overHttp(String address) throws IOException {
        var asked = (HttpURLConnection) URI.create(address).toURL().openConnection();
        asked.setConnectTimeout(CONNECT_MILLIS);
        asked.setReadTimeout(READ_MILLIS);
        try (var answer = asked.getInputStream()) {
            return new String(answer.readNBytes(AT_MOST), StandardCharsets.UTF_8);
        } finally {
            asked.disconnect();
        }
    }

    /** Fetches the key set (JWKS) from the issuer, as text. */
    @FunctionalInterface
    interface Fetch {
        String text() throws IOException;
    }
}
