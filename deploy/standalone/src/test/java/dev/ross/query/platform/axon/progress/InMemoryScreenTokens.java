package dev.ross.query.platform.axon.progress;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;

/**
 * Keeps tokens in memory: the evenings themselves control how far each screen has come, and when it loses its
 * position.
 */
public final class InMemoryScreenTokens extends ScreenTokenStore {
    private final TokenStore store = new InMemoryTokenStore();

    InMemoryScreenTokens(MongoDatabase queryDatabase) {
        super(queryDatabase, Duration.ZERO, Duration.ofDays(1), "evening");
    }

    @Override
    public TokenStore store() {
        return store;
    }
}
