package dev.ross.command.team;

import static dev.ross.contracts.RejectedException.require;
import static dev.ross.contracts.team.TeamRejection.ALREADY_ENGAGED;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.axon.DailyCount;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.team.EmploymentEvent;
import dev.ross.contracts.team.EmploymentEvent.Disengaged;
import dev.ross.contracts.team.EmploymentEvent.Engaged;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.StaffId;
import java.time.Instant;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of one person's employment. Its stream is named after the person, so that two restaurants cannot both
 * employ them.
 */
@Revision("2")
final class Employment {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable StaffId staff;
    private @Nullable RestaurantId at;
    private DailyCount begun = DailyCount.NONE;

    Employment() {}

    static Employment blank(StaffId staff) {
        var employment = new Employment();
        employment.stream = StreamKind.EMPLOYMENT.of(staff);
        employment.staff = staff;
        return employment;
    }

    void requireFree() {
        require(at == null, ALREADY_ENGAGED);
    }

    /**
     * Limits the restaurants that one person registers one after another, having left the last; each of them may send
     * mail.
     */
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
    void evolve(EmploymentEvent event) {
        stream = StreamKind.EMPLOYMENT.of(event.staff());
        staff = event.staff();
        if (event instanceof Engaged engaged) begun = begun.after(engaged.at());
        at = switch (event) {
            case Engaged engaged -> engaged.restaurant();
            case Disengaged ended -> null;
        };
    }
}
