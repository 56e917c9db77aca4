package dev.ross.query.platform.security;

import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Lets strangers in, for tests without a web server. */
public final class TestAdmissions {
    private TestAdmissions() {}

    public static Admission anonymous(String address) {
        var events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        return new Admission(
                Actor.ANYONE, address, new Standing(new Teams(events, event -> {}), new Sittings(events, event -> {})));
    }
}
