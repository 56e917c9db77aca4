package dev.ross.command.serviceday;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.contracts.restaurant.TableId;
import dev.ross.contracts.seating.SeatingId;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import dev.ross.contracts.serviceday.ServiceDayId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The book of one day: who holds which tables from when to when. A hold stands in the book of every date it touches, so
 * two that overlap always meet in one book. What is asked of a {@link Book} is decided here, day by day.
 */
@Revision("1")
final class ServiceDay {
    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable ServiceDayId id;
    private Map<SeatingId, Hold> holds = new LinkedHashMap<>();

    ServiceDay() {}

    static ServiceDay blank(ServiceDayId id) {
        var day = new ServiceDay();
        day.stream = "day:" + id;
        day.id = id;
        return day;
    }

    boolean isFree(Set<TableId> tables, Instant from, Instant to, SeatingId except) {
        return holds.entrySet().stream()
                .filter(hold -> !hold.getKey().equals(except))
                .noneMatch(hold -> hold.getValue().standsInTheWayOf(tables, from, to));
    }

    boolean isVacant(Set<TableId> tables, SeatingId except) {
        return holds.entrySet().stream()
                .filter(hold -> !hold.getKey().equals(except))
                .noneMatch(hold -> hold.getValue().sitsAt(tables));
    }

    @Nullable
    Hold holdOf(SeatingId seating) {
        return holds.get(seating);
    }

    void hold(SeatingId seating, Set<TableId> tables, Instant from, Instant to) {
        var before = holds.get(seating);
        if (before == null) apply(new TableHeld(id(), seating, tables, from, to));
        else if (!before.tables().equals(tables)
                || !before.from().equals(from)
                || !before.to().equals(to)) apply(new HoldMoved(id(), seating, tables, from, to));
    }

    void occupy(SeatingId seating, Instant now) {
        var hold = holds.get(seating);
        if (hold != null && !hold.occupied()) apply(new TableOccupied(id(), seating, now));
    }

    void vacate(SeatingId seating) {
        var hold = holds.get(seating);
        if (hold != null && hold.occupied()) apply(new TableVacated(id(), seating));
    }

    void release(SeatingId seating) {
        if (holds.containsKey(seating)) apply(new HoldReleased(id(), seating));
    }

    @EventSourcingHandler
    void evolve(ServiceDayEvent event) {
        stream = "day:" + event.day();
        id = event.day();
        Hold.enter(event, holds);
    }

    private ServiceDayId id() {
        if (id == null) throw new IllegalStateException("a day has a date");
        return id;
    }
}
