package dev.ross.query.platform.security;

import dev.ross.platform.security.Actor;
import dev.ross.query.platform.security.validity.TokenValidityFixture;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;

/** Admits callers without a login, for tests without a web server. */
public final class TestAdmissions {
    private TestAdmissions() {}

    public static StreamAdmission anonymous(String address) {
        var events = EmbeddedEventStore.builder()
                .storageEngine(new InMemoryEventStorageEngine())
                .build();
        return new StreamAdmission(Actor.ANYONE, address, TokenValidityFixture.of(events));
    }
}
