package dev.ross.query.platform.security.validity;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** Makes the check of tokens for tests without a web server; nobody is notified of changes. */
public final class TokenValidityFixture {
    private TokenValidityFixture() {}

    public static TokenValidity of(EventStore events) {
        return new TokenValidity(new TeamMemberships(events, event -> {}), new SeatedParties(events, event -> {}));
    }
}
