package dev.ross.command.team;

import static dev.ross.contracts.Refused.require;
import static dev.ross.contracts.team.TeamRejection.ALREADY_ENGAGED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.contracts.restaurant.RestaurantId;
import dev.ross.contracts.team.EngagementEvent;
import dev.ross.contracts.team.EngagementEvent.Disengaged;
import dev.ross.contracts.team.EngagementEvent.Engaged;
import dev.ross.contracts.team.StaffId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Where one person works. Keyed by the person, so that two restaurants cannot both have them. */
@Revision("2")
final class Engagement {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable StaffId staff;
    private @Nullable RestaurantId at;
    private DailyCount begun = DailyCount.NONE;

    Engagement() {}

    static Engagement blank(StaffId staff) {
        var engagement = new Engagement();
        engagement.stream = "engagement:" + staff;
        engagement.staff = staff;
        return engagement;
    }

    void requireFree() {
        require(at == null, ALREADY_ENGAGED);
    }

    /** Who registers a restaurant after another has left one before; each such restaurant may mail. */
    void requireMayFound(int limit, Instant now) {
        begun.requireLess(limit, now);
    }

    void engage(StaffId person, RestaurantId restaurant, Instant now) {
        apply(new Engaged(person, restaurant, now));
    }

    void end(RestaurantId restaurant, Instant now) {
        if (staff != null && restaurant.equals(at)) apply(new Disengaged(staff, restaurant, now));
    }

    @EventSourcingHandler
    void evolve(EngagementEvent event) {
        stream = "engagement:" + event.staff();
        staff = event.staff();
        if (event instanceof Engaged engaged) begun = begun.after(engaged.at());
        at = switch (event) {
            case Engaged engaged -> engaged.restaurant();
            case Disengaged ended -> null;
        };
    }
}
