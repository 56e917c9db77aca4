package dev.ross.query.platform.axon;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;

/** Keeps tokens in memory: the evenings say themselves how far each screen has come, and when it loses its place. */
public final class TokensOfTheProof extends Tokens {
    private final TokenStore store = new InMemoryTokenStore();

    TokensOfTheProof(MongoDatabase queryDatabase) {
        super(queryDatabase, Duration.ZERO, Duration.ofDays(1), "evening");
    }

    @Override
    TokenStore store() {
        return store;
    }
}
