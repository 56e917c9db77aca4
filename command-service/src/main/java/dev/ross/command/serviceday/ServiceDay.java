package dev.ross.command.serviceday;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.ross.command.platform.limit.CacheWeight;
import dev.ross.contracts.StreamKind;
import dev.ross.contracts.personal.Personal;
import dev.ross.contracts.restaurant.BlockId;
import dev.ross.contracts.serviceday.DayBookPage;
import dev.ross.contracts.serviceday.ServiceDayEvent;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldExtended;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldMoved;
import dev.ross.contracts.serviceday.ServiceDayEvent.HoldReleased;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableBlocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableHeld;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableOccupied;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableUnblocked;
import dev.ross.contracts.serviceday.ServiceDayEvent.TableVacated;
import dev.ross.contracts.serviceday.ServiceDayId;
import dev.ross.contracts.serviceday.TableHold;
import dev.ross.contracts.value.SeatingId;
import dev.ross.contracts.value.TableId;
import java.time.Instant;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of the book of one day: which party holds which tables from when to when. A hold is in the book of every
 * date it touches, so two that overlap always meet in one book. Decides, day by day, the requests to {@link DayBooks}.
 */
@Revision("4")
final class ServiceDay implements CacheWeight {
    /** Estimated bytes of a hold: it has a set of tables and two instants more than other elements. */
    private static final int HOLD = 420;

    @AggregateIdentifier
    private @Nullable String stream;

    private @Nullable ServiceDayId id;
    private DayBookPage page = DayBookPage.BLANK;

    ServiceDay() {}

    static ServiceDay blank(ServiceDayId id) {
        var day = new ServiceDay();
        day.stream = StreamKind.DAY.of(id);
        day.id = id;
        return day;
    }

    static int bytesOf(DayBookPage page) {
        return 300 + page.holds().size() * HOLD + page.blocks().size() * ELEMENT;
    }

    @Override
    public int bytes() {
        return USUAL + bytesOf(page);
    }

    DayBookPage page() {
        return page;
    }

    @Nullable
    TableHold holdOf(SeatingId seating) {
        return page.holdOf(seating).orElse(null);
    }

    /**
     * @param comes when the party arrives; the beginning of the hold, if it has no tables yet
     */
    void hold(SeatingId seating, Set<TableId> tables, Instant from, Instant to, int covers, Instant comes) {
        var before = holdOf(seating);
        var moved = new HoldMoved(id(), seating, tables, from, to, covers, comes);
        if (before == null) apply(new TableHeld(id(), seating, tables, from, to, covers));
        else if (!before.equals(before.after(moved))) apply(moved);
    }

    /** Moves a party to other tables for the rest of its time. */
    void move(TableHold hold, Set<TableId> tables, Instant now) {
        var from = hold.from().isAfter(now) ? hold.from() : now;
        hold(hold.seating(), tables, from, hold.to(), hold.covers(), hold.comes());
    }

    void extend(SeatingId seating, Instant to) {
        var hold = holdOf(seating);
        if (hold != null && hold.to().isBefore(to)) apply(new HoldExtended(id(), seating, to));
    }

    void occupy(SeatingId seating, Instant now) {
        var hold = holdOf(seating);
        if (hold != null && !hold.occupied()) apply(new TableOccupied(id(), seating, now));
    }

    void vacate(SeatingId seating) {
        var hold = holdOf(seating);
        if (hold != null && hold.occupied()) apply(new TableVacated(id(), seating));
    }

    void release(SeatingId seating) {
        if (holdOf(seating) != null) apply(new HoldReleased(id(), seating));
    }

    void block(BlockId block, TableId table, Instant from, Instant to, @Nullable Personal<String> reason) {
        if (!page.has(block)) apply(new TableBlocked(id(), block, table, from, to, reason));
    }

    void unblock(BlockId block) {
        if (page.has(block)) apply(new TableUnblocked(id(), block));
    }

    @EventSourcingHandler
    void evolve(ServiceDayEvent event) {
        stream = StreamKind.DAY.of(event.day());
        id = event.day();
        page = page.after(event);
    }

    private ServiceDayId id() {
        if (id == null) throw new IllegalStateException("a day has a date");
        return id;
    }
}
