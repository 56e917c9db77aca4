package dev.ross.query.platform.axon.progress;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToRetrieveIdentifierException;
import org.jspecify.annotations.Nullable;

/**
 * Token store that writes a token at most once per pause. Documents know which events they have seen, so a token that
 * lags behind them costs a few events read again after a crash, while one written per batch costs every reader its
 * latency. The claim is extended as rarely, far within the time after which another node would take it.
 */
final class RelaxedTokenStore implements TokenStore {
    private final TokenStore store;
    private final Runnable preparation;
    private final long pause;
    private final Map<String, TokenWrite> written = new ConcurrentHashMap<>();
    private final Map<String, TokenListener> listeners = new ConcurrentHashMap<>();

    /**
     * @param pause minimum time between two tokens of one screen
     * @param preparation run before the first token is written, perhaps more than once
     */
    RelaxedTokenStore(TokenStore store, Duration pause, Runnable preparation) {
        this.store = store;
        this.preparation = preparation;
        this.pause = pause.toNanos();
    }

    void listen(String processor, TokenListener listener) {
        listeners.put(processor, listener);
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (token == null) return; // a reset of a screen that has seen nothing yet
        var last = written.get(name(processor, segment));
        if (last == null || last.longAgo(pause)) write(token, processor, segment);
        else written.put(name(processor, segment), last.owing(token));
    }

    @Override
    public void extendClaim(String processor, int segment) {
        var last = written.get(name(processor, segment));
        if (last != null && !last.longAgo(pause)) return;
        if (last != null && last.owed() != null) {
            write(last.owed(), processor, segment);
        } else {
            store.extendClaim(processor, segment);
            written.put(name(processor, segment), TokenWrite.now());
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        var last = written.remove(name(processor, segment));
        if (last != null && last.owed() != null) storeNow(last.owed(), processor, segment);
        store.releaseClaim(processor, segment);
    }

    @Override
    public @Nullable TrackingToken fetchToken(String processor, int segment) {
        written.remove(name(processor, segment));
        return store.fetchToken(processor, segment);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken start) {
        preparation.run();
        if (store.fetchSegments(processor).length == 0) listener(processor).begins();
        store.initializeTokenSegments(processor, segments, start);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return store.requiresExplicitSegmentInitialization();
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        store.initializeSegment(token, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        store.deleteToken(processor, segment);
    }

    @Override
    public int[] fetchSegments(String processor) {
        return store.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return store.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        preparation.run();
        try {
            return store.retrieveStorageIdentifier();
        } catch (UnableToRetrieveIdentifierException overtaken) {
            return store.retrieveStorageIdentifier(); // two nodes began at once, and the other has written one
        }
    }

    private void write(TrackingToken token, String processor, int segment) {
        storeNow(token, processor, segment);
        written.put(name(processor, segment), TokenWrite.now());
    }

    private void storeNow(TrackingToken token, String processor, int segment) {
        listener(processor).beforeToken();
        store.storeToken(token, processor, segment);
    }

    private TokenListener listener(String processor) {
        return listeners.getOrDefault(processor, TokenListener.NONE);
    }

    private static String name(String processor, int segment) {
        return processor + "/" + segment;
    }
}
