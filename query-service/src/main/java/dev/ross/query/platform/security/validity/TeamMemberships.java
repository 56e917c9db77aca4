package dev.ross.query.platform.security.validity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.team.TeamRoles;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.platform.security.Actor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The members of each team, by the team's events so far. They are read from a team's own stream when first needed, and
 * dropped when that team changes.
 */
@Component
class TeamMemberships {
    private final EventStore events;
    private final ApplicationEventPublisher publisher;
    private final LoadingCache<RestaurantId, FoldedStream<TeamRoles>> teams =
            Caffeine.newBuilder().maximumSize(10_000).build(this::read);

    TeamMemberships(EventStore events, ApplicationEventPublisher publisher) {
        this.events = events;
        this.publisher = publisher;
    }

    /** Whether the token's claim about a restaurant, if any, is still true. */
    boolean confirm(Actor actor) {
        var claimed = actor.employment();
        return claimed == null || teams.get(claimed.restaurant()).state().has(actor.asStaff(), claimed.role());
    }

    void changed(RestaurantId restaurant) {
        teams.invalidate(restaurant);
        publisher.publishEvent(new TeamChanged(restaurant));
    }

    /** Reads the events since the team was last read, whether or not this node has been notified of them. */
    void refresh(RestaurantId restaurant) {
        teams.asMap().computeIfPresent(restaurant, this::readOn);
    }

    private FoldedStream<TeamRoles> read(RestaurantId restaurant) {
        return readOn(restaurant, new FoldedStream<>(TeamRoles.NONE, 0));
    }

    private FoldedStream<TeamRoles> readOn(RestaurantId restaurant, FoldedStream<TeamRoles> known) {
        var stream = events.readEvents(StreamKind.TEAM.of(restaurant), known.next());
        var folded = known;
        while (stream.hasNext()) {
            var event = stream.next();
            folded = new FoldedStream<>(
                    folded.state().after((TeamEvent) event.getPayload()), event.getSequenceNumber() + 1);
        }
        return folded;
    }
}
