package dev.ross.query.platform.axon.state;

import com.mongodb.client.MongoDatabase;
import dev.ross.query.platform.axon.progress.ScreenPositions;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the records and states of screens for tests that need no whole service: those of one node. */
public final class ScreenStatesFixture {
    private ScreenStatesFixture() {}

    public static ScreenRecords records(MongoDatabase views) {
        return new ScreenRecords(views);
    }

    public static ScreenStates states(
            ScreenPositions progress,
            ScreenRecords records,
            ScreenProperties properties,
            ObjectProvider<EventStore> log) {
        return new ScreenStates(progress, records, properties, log);
    }
}
