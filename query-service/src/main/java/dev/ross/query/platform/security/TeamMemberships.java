package dev.ross.query.platform.security;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.team.RestaurantRole;
import dev.ross.contracts.team.TeamEvent;
import dev.ross.contracts.team.TeamEvent.InvitationRevoked;
import dev.ross.contracts.team.TeamEvent.StaffInvited;
import dev.ross.contracts.team.TeamEvent.StaffJoined;
import dev.ross.contracts.team.TeamEvent.StaffRemoved;
import dev.ross.contracts.team.TeamEvent.StaffRoleChanged;
import java.util.HashMap;
import java.util.Map;
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
    private final LoadingCache<RestaurantId, FoldedStream<Map<String, RestaurantRole>>> teams =
            Caffeine.newBuilder().maximumSize(10_000).build(this::read);

    TeamMemberships(EventStore events, ApplicationEventPublisher publisher) {
        this.events = events;
        this.publisher = publisher;
    }

    /** Whether the token's claim about a restaurant, if any, is still true. */
    boolean confirm(Actor actor) {
        var claimed = actor.employment();
        return claimed == null
                || actor.subject() == null
                || teams.get(claimed.restaurant()).state().get(actor.subject()) == claimed.role();
    }

    void changed(RestaurantId restaurant) {
        teams.invalidate(restaurant);
        publisher.publishEvent(new TeamChanged(restaurant));
    }

    /** Reads the events since the team was last read, whether or not this node has been notified of them. */
    void refresh(RestaurantId restaurant) {
        teams.asMap().computeIfPresent(restaurant, this::readOn);
    }

    private FoldedStream<Map<String, RestaurantRole>> read(RestaurantId restaurant) {
        return readOn(restaurant, new FoldedStream<>(Map.of(), 0));
    }

    private FoldedStream<Map<String, RestaurantRole>> readOn(
            RestaurantId restaurant, FoldedStream<Map<String, RestaurantRole>> known) {
        var stream = events.readEvents("team:" + restaurant, known.next());
        if (!stream.hasNext()) return known;
        Map<String, RestaurantRole> members = new HashMap<>(known.state());
        long next = known.next();
        while (stream.hasNext()) {
            var event = stream.next();
            next = event.getSequenceNumber() + 1;
            switch ((TeamEvent) event.getPayload()) {
                case StaffJoined joined -> members.put(joined.staff().value(), joined.role());
                case StaffRoleChanged changed -> members.put(changed.staff().value(), changed.role());
                case StaffRemoved removed -> members.remove(removed.staff().value());
                case StaffInvited invited -> {}
                case InvitationRevoked revoked -> {}
            }
        }
        return new FoldedStream<>(Map.copyOf(members), next);
    }
}
