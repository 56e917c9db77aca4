package dev.ross.query.platform.axon.progress;

import com.mongodb.client.MongoDatabase;
import java.time.Duration;

/** Makes the stores of tokens and positions for tests that need no whole service: one for each node. */
public final class ScreenProgressFixture {
    private ScreenProgressFixture() {}

    /** Every token is written at once. */
    public static ScreenTokenStore tokens(MongoDatabase views, Duration claim, String node) {
        return new ScreenTokenStore(views, Duration.ZERO, claim, node);
    }

    public static ScreenPositions positions(ScreenTokenStore tokens) {
        return new ScreenPositions(tokens);
    }
}
