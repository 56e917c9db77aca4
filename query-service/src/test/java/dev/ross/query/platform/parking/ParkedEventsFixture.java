package dev.ross.query.platform.parking;

import com.mongodb.client.MongoDatabase;

/** Parked events for tests that need no whole service. */
public final class ParkedEventsFixture {
    private ParkedEventsFixture() {}

    public static ParkedEvents in(MongoDatabase views) {
        return new ParkedEvents(views);
    }
}
