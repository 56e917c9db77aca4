package dev.ross.query.platform.deadletter;

import com.mongodb.client.MongoDatabase;

/** Makes the store of dead letters for tests that need no whole service. */
public final class ScreenDeadLettersFixture {
    private ScreenDeadLettersFixture() {}

    public static ScreenDeadLetters in(MongoDatabase views) {
        return new ScreenDeadLetters(views);
    }
}
