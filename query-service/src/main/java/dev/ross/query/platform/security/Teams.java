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
 * Who works where, as the teams' events say now. It is read from a team's own stream when first asked for, and forgotten
 * when that team changes.
 */
@Component
class Teams {
    private final EventStore events;
    private final ApplicationEventPublisher house;
    private final LoadingCache<RestaurantId, FoldedStream<Map<String, RestaurantRole>>> teams =
            Caffeine.newBuilder().maximumSize(10_000).build(this::read);

    Teams(EventStore events, ApplicationEventPublisher house) {
        this.events = events;
        this.house = house;
    }

    /** Whether what the token claims about a restaurant, if anything, is still so. */
    boolean confirm(Actor actor) {
        var claimed = actor.engagement();
        return claimed == null
                || actor.subject() == null
                || teams.get(claimed.restaurant()).state().get(actor.subject()) == claimed.role();
    }

    void changed(RestaurantId restaurant) {
        teams.invalidate(restaurant);
        house.publishEvent(new TeamChanged(restaurant));
    }

    /** Reads what was decided since the team was last read, whether or not word of it reached this node. */
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
